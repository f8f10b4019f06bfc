package dev.reprise.sample.padova2020;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.gap;
import static dev.reprise.judge.Claims.metric;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Trial;

@Experiment(
        expensive = true,
        report = Padova2020.class,
        locator = "Section 2.1",
        title = "MNIST: augmentation and normalisation",
        fullOnly = DigitStudy.COST,
        assumptions = {
            DigitImages.UNSTATED,
            DigitCnn.UNSTATED,
            DigitCnn.PLAIN,
            DigitStudy.MEASURED,
            "The report does not compare; here the selected network is trained with and without each, for as many epochs."
        })
@Tag("mnist")
class MnistAugmentedData {

    private static final Arm BOTH = arm("preprocessing", Preprocessing.BOTH);

    enum Preprocessing {
        BOTH,
        NOT_AUGMENTED,
        NOT_NORMALISED
    }

    @Sweep(
            value = {"BOTH", "NOT_AUGMENTED", "NOT_NORMALISED"},
            titles = {"both", "not-augmented", "not-normalised"})
    Preprocessing preprocessing = Preprocessing.BOTH;

    @Train
    void train(Trial trial) {
        var images = DigitImages.of(
                trial, preprocessing != Preprocessing.NOT_AUGMENTED, preprocessing != Preprocessing.NOT_NORMALISED);
        DigitStudy.train(trial, DigitCnn.selected(), images);
    }

    @Claim(
            "To enhance the generalization of the algorithm and avoid the risk of overfitting, a data augmentation was performed: a"
                    + " copy of the train set was randomly rotated, translated and sheared.")
    Assertion augmentationGeneralises() {
        return gap("train.accuracy", "validation.accuracy")
                .in("%")
                .isSmallerAt(BOTH, arm("preprocessing", Preprocessing.NOT_AUGMENTED));
    }

    @Claim(
            "Finally, images are normalized with $mean = 0.1307, sd = 0.3081$ , which is known from literature to provide better"
                    + " results.")
    Assertion normalisationBetter() {
        return metric("validation.accuracy").in("%").ranks(BOTH, arm("preprocessing", Preprocessing.NOT_NORMALISED));
    }
}
