package dev.reprise.sample.mva2020;

import dev.reprise.Report;

@Report(
        id = "mva2020",
        title = "MVA - Deep Learning In Practice",
        authors = {"Ariane ALIX", "Marie HEURTEVENT", "Alexandre PACAUD"},
        framework = "PyTorch",
        inconsistencies = {
            "77.35 % (Section 1.1) cannot be the accuracy on 1,000 validation points, which comes in steps of 0.1 %: an average of"
                    + " runs, or another size.",
            "Section 1.1 finds tanh best with two linear layers and ReLU with three, and calls the three-layer model the best;"
                    + " Section 1.2 goes on with two layers of 75 neurons and tanh.",
            "Section 1.2 says that batch size 20 reaches 100 %, and that it converges to a local minimum.",
            "Section 1.5 sees no high impact of the number of output channels; Section 1.6 sees more channels converge faster and"
                    + " 20 of them win.",
            "Section 1.9 calls Tanh the best activation of Exercise 3 and promises three layers at most; the final model of Section"
                    + " 1.12 has ReLU and four layers.",
            "Section 1.13 keeps 20 neurons per layer; Section 1.14 finds 10 best."
        })
final class Mva2020 {

    private Mva2020() {}
}
