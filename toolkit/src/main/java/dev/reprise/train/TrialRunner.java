package dev.reprise.train;

import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import dev.reprise.train.checkpoint.Checkpoints;
import dev.reprise.train.checkpoint.TrialSuspendedException;
import dev.reprise.train.checkpoint.UnusableCheckpointException;
import dev.reprise.train.state.Nd4jState;
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
     * Runs a trial, from its checkpoint if there is one.
     *
     * @return what the trial recorded
     * @throws TrialSuspendedException if the trial's {@link Checkpoints} asked for it; running it again continues it
     * @throws Throwable what the body throws; nothing that it recorded is kept then
     */
    @SuppressWarnings("NullAway") // an unusable checkpoint always says why
    public CompletedTrial run(TrialKey key, Body body) throws Throwable {
        try {
            return attempt(key, body);
        } catch (UnusableCheckpointException e) {
            services.checkpoints().discard(e.getMessage());
            return attempt(key, body);
        }
    }

    private CompletedTrial attempt(TrialKey key, Body body) throws Throwable {
        var trial = new RunningTrial(key, services);
        Nd4jState.seed(trial.random("nd4j").nextLong());
        try {
            body.train(trial);
            trial.ended();
        } finally {
            services.traces()
                    .ifPresent(traces -> traces.traced(key, trial.tracer().trace()));
        }
        if (trial.checkpoints().missed()) {
            throw new UnusableCheckpointException("is of a training that the trial did not come to");
        }
        Recording.Content recorded = trial.recorded();
        var result = new TrialResult(
                        key.arm(),
                        key.seed(),
                        Status.COMPLETED,
                        Origin.TRAINED,
                        recorded.metrics(),
                        recorded.series(),
                        recorded.figures(),
                        trial.parametersSha256(),
                        trial.seconds(),
                        Optional.empty(),
                        trial.cost(),
                        trial.trainer(),
                        trial.scaled())
                .warningOf(trial.warnings());
        return new CompletedTrial(result, recorded.datasets());
    }
}
