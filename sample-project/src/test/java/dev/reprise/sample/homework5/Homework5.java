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
            "Homework 2 keeps \"30 neurons\" at an accuracy, 91.46 %, that Table 2 gives for 20 neurons.",
            "Homework 3 keeps a dense layer of 50 neurons, which no column of Table 5 has behind convolutions of 10, and goes on with"
                    + " the numbers of the column of 10.",
            "Homework 3 says that more neurons are better, while Table 5 has 98.10 % for 10 and 97.77 % for 20.",
            "Homework 3 gives 98.10 % after 10 epochs and 97.81 % after what seem to be 20 for training with MSE.",
            "The networks of Homework 3 end in a softmax in Exercise 1 and in a sigmoid in Exercise 4.",
            "Homework 3 finds MSE far better than cross-entropy (97.81 against 90.59 %), Homework 2 the other way round.",
            "Homework 3 finds SGD faster than Adam and RMSprop, Homework 1 the other way round, with the same learning rate.",
            "Homework 4 changes the optimizer to Adam in Exercise 2, but says that Exercise 1 used Adam already.",
            "Homework 4 calls a loss of 16.33 close to 0."
        })
final class Homework5 {

    private Homework5() {}
}
