package dev.reprise.sample.tp2;

import dev.reprise.data.Samples;
import dev.reprise.data.catalog.Cifar10;
import dev.reprise.train.Trial;

/**
 * CIFAR-10, flattened.
 *
 * @param train the 50,000 training images
 * @param validation the 10,000 test images
 */
record Photographs(Samples train, Samples validation) {

    static final String UNSTATED =
            "The data set is CIFAR-10, which 3072 inputs and 10 classes imply, and its 10,000 test images are the validation set.";
    static final String COST = "50 epochs on 50,000 images per trial are more training than fits into minutes.";
    static final int BATCH = 128;
    static final int EPOCHS = 50;
    static final double LEARNING_RATE = 0.01;

    static Photographs of(Trial trial) {
        var cifar = trial.data(Cifar10.class);
        return new Photographs(
                cifar.train().shaped(Mlp.CIFAR_INPUTS), cifar.test().shaped(Mlp.CIFAR_INPUTS));
    }

    /** A study of a network on them. */
    static Study study(Trial trial, Mlp mlp) {
        Photographs photographs = of(trial);
        return new Study(trial, mlp, photographs.train(), photographs.validation());
    }
}
