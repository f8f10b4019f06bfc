package dev.reprise.benchmarks;

/**
 * How much is measured.
 *
 * @param repetitions JVMs per number, of which the median counts
 * @param warmUp seconds of training that do not count, per JVM
 * @param measured seconds of training that do
 * @param seeds of the studies
 * @param largest of what grows: epochs, batch, width, seeds and trials go up to it by powers of ten
 */
record Size(int repetitions, double warmUp, double measured, int seeds, int largest) {

    /** @throws IllegalArgumentException unless the name is full or tiny */
    static Size named(String name) {
        return switch (name) {
            case "full" -> new Size(3, 4, 1.5, 5, 1000);
            case "tiny" -> new Size(1, 0.1, 0.1, 1, 10);
            default ->
                throw new IllegalArgumentException("The size is '" + name
                        + "', but must be full, or tiny, which only shows that everything works");
        };
    }
}
