package dev.reprise.sample.homework5;

import dev.reprise.Report;

@Report(
        id = "homework5",
        title = "Deep Learning in Practice, Homework 5",
        authors = {"Abdellah KAISSARI", "Mohamed KERROUMI", "Randa ELMRABET TARMACH"},
        framework = "PyTorch",
        inconsistencies = {
            "Exercise 1 gives 59.6 % and Exercise 2 gives 60.5 % for what reads as the same configuration of Homework 1"
                    + " (4 hidden layers of 10, ReLU, MSE, SGD 0.01, batch 10, 10 epochs): a free estimate of the report's noise.",
            "Homework 2 keeps \"30 neurons\" at an accuracy, 91.46 %, that Table 2 gives for 20 neurons."
        })
final class Homework5 {

    private Homework5() {}
}
