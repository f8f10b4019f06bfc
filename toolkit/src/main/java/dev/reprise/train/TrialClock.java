package dev.reprise.train;

/** How long a trial has been training, without the time between an interruption and its continuation. */
final class TrialClock {

    private static final double NANOSECONDS = 1e9;

    private double before;
    private long since = System.nanoTime();

    double seconds() {
        return before + (System.nanoTime() - since) / NANOSECONDS;
    }

    void set(double seconds) {
        before = seconds;
        since = System.nanoTime();
    }
}
