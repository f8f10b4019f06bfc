package dev.reprise.sample.practical1;

import dev.reprise.data.Splits;
import dev.reprise.data.catalog.Mnist;
import dev.reprise.data.catalog.Usps;
import dev.reprise.train.Trial;
import org.deeplearning4j.nn.conf.inputs.InputType;

/** The digits that the report names, and those that its numbers look like. */
enum DigitData {
    /** 28x28; 50,000 images to train, 10,000 to validate, 10,000 to test. */
    MNIST(28) {
        @Override
        Splits splits(Trial trial) {
            return trial.data(Mnist.class).validatingOnLast(10_000);
        }
    },
    /** 16x16; 6,000 images to train, 1,291 to validate, 2,007 to test. */
    USPS(16) {
        @Override
        Splits splits(Trial trial) {
            return trial.data(Usps.class).validatingOnLast(1_291);
        }
    };

    private final int side;

    DigitData(int side) {
        this.side = side;
    }

    abstract Splits splits(Trial trial);

    InputType input() {
        return InputType.convolutional(side, side, 1);
    }
}
