package dev.reprise.benchmarks.study;

/** How large the study of digits is; for the peer too, which has no DL4J on its class path. */
public final class DigitsSize {

    public static final int TRAINING = 10_000;
    public static final int VALIDATION = 2_000;
    public static final int BATCH = 10;
    public static final int EPOCHS = 1;
    public static final int NEURONS = 20;

    private DigitsSize() {}
}
