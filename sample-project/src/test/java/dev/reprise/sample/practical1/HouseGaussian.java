package dev.reprise.sample.practical1;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.check;
import static dev.reprise.judge.Claims.figure;
import static dev.reprise.judge.Claims.inOrder;
import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Claims.table;
import static dev.reprise.sample.practical1.House.VALIDATION_MSE;
import static dev.reprise.sample.practical1.House.loss;

import dev.reprise.Claim;
import dev.reprise.ClaimTable;
import dev.reprise.ExpectedDeviation;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.data.Splits;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.PrintedTable;
import dev.reprise.judge.Verdict;
import dev.reprise.train.Metrics;
import dev.reprise.train.Trial;
import dev.reprise.train.port.GaussianLikelihood;
import dev.reprise.train.port.GaussianLikelihood.Form;
import dev.reprise.train.port.PyTorchDefaults;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        seeds = 16,
        report = Practical1.class,
        locator = "Second Problem, Global results",
        title = "House prices: Gaussian likelihood loss",
        assumptions = {
            House.DATA,
            House.UNSTATED,
            "4 hidden layers of 10 with ReLU, RMSprop with learning rate 1e-3, 200 epochs; the outputs are mean and log-variance.",
            "The loss is half of log-variance plus squared error by variance, without the constant of the normal density: with"
                    + " it our losses are 0.92 higher, far from the printed one.",
            "The outlier is the test row with the largest living area (row 1298 of the file). A factor of two is what \"calibrated\" allows"
                    + " between average variance and MSE. Variance indicates confidence if the half of the houses with the larger variances"
                    + " has the larger MSE."
        })
@Tag("house")
class HouseGaussian {

    private static final String TEST_MSE = "test.mse";
    private static final String WITHOUT_OUTLIER = "test.mse.without-outlier";
    private static final String VALIDATION_LOSS = "validation.gaussian-loss";
    private static final String AVERAGE_VARIANCE = "validation.variance";
    private static final String MSE_OF_CERTAIN = "validation.mse.lower-variances";
    private static final String MSE_OF_UNCERTAIN = "validation.mse.higher-variances";
    private static final String BETTER =
            "It actually provided better results even judging it on the MSE metric (the MSE on the validation set is 0.096) (FIG 5).";
    private static final String VARIANCE =
            "The variance is an indicator of how confident the prediction is, we plotted its variance according to each feature where"
                    + " we can see how it evolves with each, and the predicted value.";
    private static final String OUTLIER =
            "Its MSE on the test set is 0.23 (but there is an outlier with an MSE of about 49 with a predicted value of 8 with a ground"
                    + " truth of 2, forgetting this outlier, the performances must be better).";
    private static final String CAPTION =
            "The MSE on validation set is: 0.09551030522433482 The average variance on the validation set is : 0.08476663380861282";
    private static final String MARGIN = "0.01";
    private static final GaussianLikelihood DENSITY = new GaussianLikelihood(Form.NEGATIVE_LOG_DENSITY);
    private static final GaussianLikelihood TWICE = new GaussianLikelihood(Form.WITHOUT_CONSTANTS);
    private static final Arm GAUSSIAN = arm("loss", Loss.GAUSSIAN);
    private static final Arm MSE = arm("loss", Loss.MSE);

    enum Loss {
        GAUSSIAN,
        MSE
    }

    @Sweep({"GAUSSIAN", "MSE"})
    Loss loss = Loss.GAUSSIAN;

    @Train
    void train(Trial trial) {
        boolean gaussian = loss == Loss.GAUSSIAN;
        var configuration = House.network(
                House.BEST_DEPTH,
                House.WIDTH,
                Activation.RELU,
                PyTorchDefaults.rmsprop(House.BEST_RATE),
                gaussian ? 2 : 1,
                gaussian ? DENSITY : PyTorchDefaults.mse());
        Splits house = House.data(trial);
        var network = trial.init(configuration, PyTorchDefaults.initialisation());
        trial.fit(network, house.train())
                .batch(House.BATCH)
                .evaluate(
                        VALIDATION_MSE, n -> Predicted.by(n, house.validation()).mse())
                .epochs(House.EPOCHS)
                .train();
        var test = Predicted.by(network, house.test());
        trial.record(VALIDATION_MSE, Predicted.by(network, house.validation()).mse());
        trial.record(TEST_MSE, test.mse());
        trial.record(WITHOUT_OUTLIER, test.without(test.outlier()).mse());
        if (gaussian) {
            recordUncertainty(trial, network, house);
        }
    }

    private static void recordUncertainty(Trial trial, MultiLayerNetwork network, Splits house) {
        var validation = Predicted.by(network, house.validation());
        var outlier = Predicted.by(network, house.test()).outlier();
        trial.record(VALIDATION_LOSS, Metrics.gaussianLoss(network, house.validation(), TWICE) / 2);
        trial.record(AVERAGE_VARIANCE, validation.averageVariance());
        trial.record(MSE_OF_CERTAIN, validation.lowerVariances().mse());
        trial.record(MSE_OF_UNCERTAIN, validation.higherVariances().mse());
        trial.record("test.outlier.error", outlier.squaredError());
        trial.record("test.outlier.prediction", outlier.mean());
        trial.record("test.outlier.truth", outlier.truth());
        trial.figure(validation.againstTruth("predictions"));
        trial.figure(validation.variances("log-variance"));
    }

    @Claim(BETTER)
    Assertion validationMse() {
        return loss().at(GAUSSIAN).isReportedAs("0.096").within(MARGIN);
    }

    @Claim(BETTER)
    Assertion betterMseThanMseLoss() {
        return loss().ranks(GAUSSIAN, MSE);
    }

    @Claim(VARIANCE)
    Assertion varianceIsConfidence() {
        return check(
                        "the houses with the larger predicted variances have the larger MSE",
                        seed -> seed.value(MSE_OF_UNCERTAIN, GAUSSIAN) > seed.value(MSE_OF_CERTAIN, GAUSSIAN))
                .of(MSE_OF_UNCERTAIN, MSE_OF_CERTAIN)
                .at(GAUSSIAN);
    }

    @Claim(VARIANCE)
    Assertion variancePlot() {
        return figure("log-variance").at(GAUSSIAN);
    }

    @Claim("The loss is then -0.93 (on data divided by $1e5$ ).")
    @ExpectedDeviation(
            verdict = Verdict.SEED_DEPENDENT,
            cause = DeviationCause.SEED_NOISE,
            reason =
                    "The seed changes the loss by more than the 0.05 that we allow; one network of 16 has hardly learned anything.",
            evidence = "16 seeds: -0.97 to -0.83, and 0.34 for that one; 10 come within 0.05 of -0.93.")
    Assertion gaussianLoss() {
        return metric(VALIDATION_LOSS)
                .lowerIsBetter()
                .at(GAUSSIAN)
                .isReportedAs("-0.93")
                .within("0.05");
    }

    @ClaimTable("The outlier of the test set")
    @ExpectedDeviation(
            claim = "test-mse",
            verdict = Verdict.SEED_DEPENDENT,
            cause = DeviationCause.SEED_NOISE,
            reason = "The one outlier decides the MSE of the test set, and each seed predicts another price for it.",
            evidence =
                    "16 seeds: 0.14 to 0.51, without the outlier 0.077 to 0.090 in 15 of them; 6 come within 0.05 of 0.23.")
    @ExpectedDeviation(
            claim = {"outlier-error", "outlier-prediction"},
            verdict = Verdict.SEED_DEPENDENT,
            cause = DeviationCause.SEED_NOISE,
            reason =
                    "Nothing in the training set is like the outlier: what the network predicts for it depends on the seed.",
            evidence =
                    "16 seeds: errors of 0 to 109, 4 of them within 10 of 49; predictions of 1.8 to 12.0, 5 within 1 of 8.")
    PrintedTable outlier() {
        return table(GAUSSIAN)
                .row("test-mse", metric(TEST_MSE).lowerIsBetter(), OUTLIER, "0.23")
                .within("0.05")
                .row("outlier-error", metric("test.outlier.error"), OUTLIER, "49")
                .within("10")
                .row("outlier-prediction", metric("test.outlier.prediction"), OUTLIER, "8")
                .within("1")
                .row("outlier-truth", metric("test.outlier.truth"), OUTLIER, "2")
                .within("0.5");
    }

    @Claim(OUTLIER)
    Assertion betterWithoutOutlier() {
        return inOrder(
                metric(WITHOUT_OUTLIER).lowerIsBetter().at(GAUSSIAN),
                metric(TEST_MSE).lowerIsBetter().at(GAUSSIAN));
    }

    @ClaimTable(value = "FIG 5", locator = "Annexe, FIG 5")
    @ExpectedDeviation(
            claim = "printed-average-variance",
            verdict = Verdict.SEED_DEPENDENT,
            cause = DeviationCause.SEED_NOISE,
            reason =
                    "The seed changes the average variance by more than the 0.01 that we allow; one network of 16 has hardly learned anything.",
            evidence = "16 seeds: 0.072 to 0.132, and 0.639 for that one; 8 come within 0.01 of 0.0848.")
    PrintedTable caption() {
        String mse = "The MSE on validation set is: 0.09551030522433482";
        String variance = "The average variance on the validation set is : 0.08476663380861282";
        return table(GAUSSIAN)
                .row("printed-validation-mse", loss(), mse, "0.09551030522433482")
                .within(MARGIN)
                .row("printed-average-variance", metric(AVERAGE_VARIANCE), variance, "0.08476663380861282")
                .within(MARGIN);
    }

    @Claim(value = CAPTION, locator = "Annexe, FIG 5")
    Assertion calibrated() {
        return check("average variance and MSE are within a factor of two of each other", seed -> {
                    double ratio = seed.value(AVERAGE_VARIANCE, GAUSSIAN) / seed.value(VALIDATION_MSE, GAUSSIAN);
                    return ratio >= 0.5 && ratio <= 2;
                })
                .of(AVERAGE_VARIANCE, VALIDATION_MSE)
                .at(GAUSSIAN);
    }

    @Claim(
            value = "FIG 5 : Predictions of our best model compared to the ground truth on the validation dataset.",
            locator = "Annexe, FIG 5")
    Assertion figurePredictions() {
        return figure("predictions").at(GAUSSIAN);
    }
}
