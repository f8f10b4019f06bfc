package dev.reprise.sample.practical1;

import dev.reprise.Report;

@Report(
        id = "practical1",
        title = "Practical Session 1: Hyper-parameters and training basics with PyTorch",
        framework = "PyTorch",
        inconsistencies = {
            "The best learning rates are said to lie between 0.1 and 0.01; the best architecture uses 0.001.",
            "The report speaks of 3 features of the houses; the data set of this exercise has 4.",
            "A predicted value of 8 for a ground truth of 2 has a squared error of 36, not 49; with the row's own price, 1.6, and a"
                    + " prediction of 8.6 both numbers are rounded rightly.",
            "The MSE of 0.096 agrees with the printed 0.09551030522433482.",
            "\"A deeper analysis will be provided for the second problem\" stands in the second problem; the analysis follows in the first.",
            "RMSprop is the best optimizer of one problem and the worst of the other.",
            "The \"final loss\" of 99.0 % and 96.8 % is an accuracy.",
            "The report says MNIST. A gap of two points between validation and test, and four poolings down to one pixel, are those of USPS,"
                    + " the course's data of another year: on MNIST the two accuracies hardly differ."
        })
final class Practical1 {

    private Practical1() {}
}
