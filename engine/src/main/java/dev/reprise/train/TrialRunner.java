package dev.reprise.train;

import dev.reprise.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the body of one trial on the calling thread and keeps what it recorded. */
public final class TrialRunner {

    /** What the experiment does in one trial. */
    @FunctionalInterface
    public interface Body {
        void train(Trial trial) throws Throwable;
    }

    private final TrialServices services;

    public TrialRunner(TrialServices services) {
        this.services = services;
    }

    /**
     * @return what the trial recorded
     * @throws Throwable what the body throws; nothing that it recorded is kept then
     */
    public CompletedTrial run(TrialKey key, Body body) throws Throwable {
        long start = System.nanoTime();
        var trial = new RunningTrial(key, services);
        body.train(trial);
        var result = new TrialResult(
                key.arm().values(),
                key.seed(),
                Status.COMPLETED,
                Origin.TRAINED,
                trial.metrics(),
                trial.series(),
                trial.figures(),
                trial.parametersSha256(),
                (System.nanoTime() - start) / 1e9,
                Optional.empty());
        return new CompletedTrial(result, trial.datasets());
    }

    /** The result of a trial that did not complete. */
    public static TrialResult incomplete(TrialKey key, Status status, double seconds, String error) {
        return new TrialResult(
                key.arm().values(),
                key.seed(),
                status,
                Origin.TRAINED,
                Map.of(),
                Map.of(),
                List.of(),
                Optional.empty(),
                seconds,
                Optional.of(error));
    }
}
