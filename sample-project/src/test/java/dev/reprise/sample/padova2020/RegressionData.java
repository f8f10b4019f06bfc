package dev.reprise.sample.padova2020;

import static dev.reprise.judge.Claims.check;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.data.Samples;
import dev.reprise.data.catalog.PadovaRegression;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.sample.padova2020.Regression.Point;
import dev.reprise.train.Trial;
import java.util.List;

/** Measures the noise of the two sets of points; nothing is trained. */
@Experiment(
        report = Padova2020.class,
        locator = "Section 1, Regression task",
        title = "Regression: the points",
        assumptions = {
            "Noise is estimated without a model, from each point's distance to the line through its neighbours"
                    + " (T. Gasser, L. Sroka, C. Jennen-Steinmetz, Biometrika 73, 1986)."
        })
@Tag("padova-regression")
class RegressionData {

    @Train
    void train(Trial trial) {
        var points = trial.data(PadovaRegression.class);
        trial.record("train.noise", noise(points.train()));
        trial.record("test.noise", noise(points.test()));
    }

    /** "Much" is taken to mean by half. */
    @Claim("The test set is also of 100 samples, but they are much less noisy.")
    Assertion testLessNoisy() {
        return check(
                        "the noise of the test points is less than half of that of the training points",
                        seed -> seed.value("test.noise", Arm.NONE) < seed.value("train.noise", Arm.NONE) / 2)
                .of("test.noise", "train.noise");
    }

    /** The standard deviation of the noise. */
    private static double noise(Samples samples) {
        List<Point> p = Regression.points(samples);
        double sum = 0;
        for (int i = 1; i + 1 < p.size(); i++) {
            double gap = p.get(i + 1).x() - p.get(i - 1).x();
            double a = (p.get(i + 1).x() - p.get(i).x()) / gap;
            double b = (p.get(i).x() - p.get(i - 1).x()) / gap;
            double residual =
                    a * p.get(i - 1).y() + b * p.get(i + 1).y() - p.get(i).y();
            sum += residual * residual / (a * a + b * b + 1);
        }
        return Math.sqrt(sum / (p.size() - 2));
    }
}
