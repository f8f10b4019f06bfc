package dev.reprise.benchmarks.study;

/** The protocol of the study of digits; for the peer too, which has no DL4J on its class path. */
public final class DigitsSize {

    public static final int TRAINING = 10_000;
    public static final int VALIDATION = 2_000;
    public static final int BATCH = 10;
    public static final int EPOCHS = 1;
    public static final int NEURONS = 20;
    /** The squared error of ten outputs has small gradients; with a rate of 0.1 the network is hardly above chance after the epoch. */
    public static final double LEARNING_RATE = 1;

    private DigitsSize() {}
}
