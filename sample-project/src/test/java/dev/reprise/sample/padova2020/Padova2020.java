package dev.reprise.sample.padova2020;

import dev.reprise.Report;

@Report(
        id = "padova2020",
        title = "Neural Networks and Deep Learning, Homework I",
        authors = {"Simone Trevisan"},
        framework = "PyTorch")
final class Padova2020 {

    private Padova2020() {}
}
