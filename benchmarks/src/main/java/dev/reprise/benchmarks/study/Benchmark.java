package dev.reprise.benchmarks.study;

import dev.reprise.Report;

/** Stands for the report that the studies would belong to. */
@Report(
        id = "benchmark",
        title = "Benchmarks of Reprise",
        authors = {},
        framework = "none")
final class Benchmark {

    private Benchmark() {}
}
