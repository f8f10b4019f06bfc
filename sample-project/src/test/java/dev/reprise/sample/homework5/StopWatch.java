package dev.reprise.sample.homework5;

/** The wall time of a training, from when this is made; one of another machine is another number. */
final class StopWatch {

    static final String SECONDS = "train.seconds";

    private final long start = System.nanoTime();

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }
}
