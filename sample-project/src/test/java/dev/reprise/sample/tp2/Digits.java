package dev.reprise.sample.tp2;

import dev.reprise.data.Samples;
import dev.reprise.data.catalog.Mnist;
import dev.reprise.train.Trial;

/**
 * MNIST, flattened.
 *
 * @param train the training file, or the first images of it
 * @param validation the test file, or the first images of it
 */
record Digits(Samples train, Samples validation) {

    static final int TRAIN = 60_000;
    static final int VALIDATION = 10_000;
    static final String UNSTATED =
            "The data set is MNIST, which 784 inputs and 10 classes imply, and its 10,000 test images are the validation set.";

    static Digits of(Trial trial) {
        return of(trial, TRAIN, VALIDATION);
    }

    static Digits of(Trial trial, int train, int validation) {
        var mnist = trial.data(Mnist.class);
        return new Digits(
                mnist.train().take(train).shaped(Mlp.MNIST_INPUTS),
                mnist.test().take(validation).shaped(Mlp.MNIST_INPUTS));
    }
}
