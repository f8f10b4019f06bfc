package dev.reprise.store;

import dev.reprise.judge.Arm;
import dev.reprise.judge.Protocol;
import dev.reprise.results.DatasetResult;
import dev.reprise.results.Figure;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import dev.reprise.train.CompletedTrial;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Trials to store, each recognisable by its seed. */
public final class SampleTrials {

    static final DatasetResult DATA = new DatasetResult(
            "mnist",
            "MNIST",
            "a folder",
            List.of(new DatasetResult.File("train-images", "cd".repeat(32), 9_912_422)),
            "");

    private SampleTrials() {}

    public static StoreKey key(int seed) {
        return StoreKey.of(
                new TrialKey("report/experiment", Arm.of("lr", 0.1), seed),
                "code",
                Protocol.FULL,
                Map.of(),
                Map.of("dl4j", "1.0.0-M2.1"));
    }

    public static CompletedTrial trial(int seed) {
        return trial(seed, Map.of("validation.accuracy", seed / 1000.0));
    }

    public static CompletedTrial trial(int seed, Map<String, Double> metrics) {
        return new CompletedTrial(result(seed, Status.COMPLETED, metrics), List.of(DATA));
    }

    static TrialResult result(int seed, Status status, Map<String, Double> metrics) {
        List<Double> losses =
                DoubleStream.iterate(seed, loss -> loss * 0.9).limit(20).boxed().toList();
        return new TrialResult(
                new Arm(Map.of("lr", "0.1")),
                seed,
                status,
                Origin.TRAINED,
                metrics,
                Map.of("train.loss", losses),
                List.of(new Figure(
                        "data", "Data", Figure.Kind.LINES, "", "", List.of(Figure.Layer.points("", losses, losses)))),
                Optional.of("ab".repeat(32)),
                1.5,
                Optional.empty());
    }

    public static CompletedTrial restored(CompletedTrial trial) {
        return trial.with(Origin.RESTORED);
    }
}
