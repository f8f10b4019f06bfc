package dev.reprise.sample.padova2020;

import dev.reprise.Report;

@Report(
        id = "padova2020",
        title = "Neural Networks and Deep Learning, Homework I",
        authors = {"Simone Trevisan"},
        framework = "PyTorch",
        inconsistencies = {
            "The test points are called much less noisy than the training points, but the error on them, 0.38, is twice that on the"
                    + " training points, 0.19.",
            "The grid is refined around its winner, but the winning learning rate, 4e-4, is the smallest one tried."
        })
final class Padova2020 {

    private Padova2020() {}
}
