package dev.reprise.execute;

import dev.reprise.parameters.TrialParameters;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long a trial may take.
 *
 * @param setBy what states the limit, so that a message can say what to change
 */
public record TrialLimit(Duration duration, String setBy) {

    /**
     * The shorter of two limits.
     *
     * @param experiment what the experiment states
     * @param run what holds for all trials of the run
     */
    public static Optional<TrialLimit> shorter(Optional<Duration> experiment, Optional<Duration> run) {
        return Stream.concat(
                        experiment.map(limit -> new TrialLimit(limit, "timeLimit")).stream(),
                        run.map(limit -> new TrialLimit(limit, TrialParameters.TRIAL_TIMEOUT.name())).stream())
                .min((a, b) -> a.duration().compareTo(b.duration()));
    }
}
