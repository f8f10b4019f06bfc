package dev.reprise.execute;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long a trial may take.
 *
 * @param setBy what states the limit, so that a message can say what to change
 */
public record TrialLimit(Duration duration, String setBy) {

    /** The configuration parameter that limits every trial. */
    public static final String PARAMETER = "reprise.trialTimeout";

    /**
     * The shorter of two limits.
     *
     * @param experiment what the experiment states
     * @param run what holds for all trials of the run
     */
    public static Optional<TrialLimit> shorter(Optional<Duration> experiment, Optional<Duration> run) {
        return Stream.concat(
                        experiment.map(limit -> new TrialLimit(limit, "timeLimit")).stream(),
                        run.map(limit -> new TrialLimit(limit, PARAMETER)).stream())
                .min((a, b) -> a.duration().compareTo(b.duration()));
    }
}
