package dev.reprise.data.catalog;

import dev.reprise.data.About;
import dev.reprise.data.ByteImages;
import dev.reprise.data.Dataset;
import dev.reprise.data.Inputs;
import dev.reprise.data.SeededRandom;
import dev.reprise.data.TrainTest;

/**
 * MNIST digits in one of seven colors on black; the color, drawn evenly by the trial's seed, is the class and the digit is
 * not. Features {3, 28, 28} from 0 to 1, one-hot labels of 7 classes. Derived from {@link Mnist}, in its order and sizes.
 *
 * <p>Source: the course "Deep Learning in Practice"; which seven colors is not stated and taken to be red, green, blue,
 * yellow, magenta, cyan and white.
 */
public final class ColoredMnist implements Dataset<TrainTest> {

    static final int COLOURS = 7;

    @Override
    public About about() {
        return new About(
                "colored-mnist",
                "Colored MNIST",
                "that of MNIST",
                "Course \"Deep Learning in Practice\"; digits of Y. LeCun et al., 1998",
                "The seven colors are not stated by the course and inferred: red, green, blue, yellow, magenta, cyan, white");
    }

    @Override
    public boolean seeded() {
        return true;
    }

    @Override
    public TrainTest load(Inputs inputs) {
        TrainTest mnist = inputs.data(Mnist.class);
        return new TrainTest(
                colored((ByteImages) mnist.train(), new SeededRandom(inputs.seed(), 0)),
                colored((ByteImages) mnist.test(), new SeededRandom(inputs.seed(), 1)));
    }

    private static ColoredImages colored(ByteImages grey, SeededRandom random) {
        byte[] colors = new byte[grey.size()];
        for (int i = 0; i < colors.length; i++) {
            colors[i] = (byte) random.nextInt(COLOURS);
        }
        return new ColoredImages(grey, colors);
    }
}
