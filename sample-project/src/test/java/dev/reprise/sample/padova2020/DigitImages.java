package dev.reprise.sample.padova2020;

import dev.reprise.data.Augmentation;
import dev.reprise.data.Samples;
import dev.reprise.data.Scaling;
import dev.reprise.data.catalog.Mnist;
import dev.reprise.train.Trial;

/**
 * MNIST as Section 2.1 prepares it.
 *
 * @param train the originals and, if augmented, a moved copy of each
 * @param originals the training images without their copies
 */
record DigitImages(Samples train, Samples originals, Samples validation, Samples test) {

    static final String UNSTATED =
            "The last 12,000 training images are the validation set; copies are turned by up to 15 degrees, shifted by up to a tenth"
                    + " and sheared by up to 10 degrees, once and for all epochs.";

    private static final int VALIDATION = 12_000;
    private static final Augmentation MOVED = new Augmentation(15, 0.1, 10);

    /** 48,000 images and their copies, normalised; 12,000; 10,000. */
    static DigitImages of(Trial trial) {
        return of(trial, true, true);
    }

    static DigitImages of(Trial trial, boolean augmented, boolean normalised) {
        var mnist = trial.data(Mnist.class).validatingOnLast(VALIDATION);
        Scaling scaling = normalised ? Scaling.uniform(Mnist.MEAN, Mnist.SD) : Scaling.uniform(0, 1);
        Samples raw = mnist.train();
        Samples originals = raw.scaled(scaling);
        Samples train = augmented
                ? originals.followedBy(raw.augmented(MOVED, trial.seed()).scaled(scaling))
                : originals;
        return new DigitImages(
                train,
                originals,
                mnist.validation().scaled(scaling),
                mnist.test().scaled(scaling));
    }
}
