package dev.reprise.discover;

import dev.reprise.Experiment;
import dev.reprise.judge.JudgingRules;
import dev.reprise.judge.Protocol;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How much of the report's procedure an experiment follows, and how often.
 *
 * @param note what was left out; empty for {@link Protocol#FULL}
 * @param scaledByProfile whether the quick profile is what makes it less than full
 * @param seeds how many the quick profile trains, from 1
 * @param expensive whether the full profile looks once, at few seeds
 * @param timeLimit of one trial
 */
public record Procedure(
        Protocol protocol,
        String note,
        boolean scaledByProfile,
        int seeds,
        boolean expensive,
        Optional<Duration> timeLimit) {

    static Procedure of(Experiment declared, boolean quick, Optional<Duration> timeLimit) {
        boolean scaled = quick && !declared.quick().isBlank();
        return new Procedure(
                scaled ? Protocol.SCALED : declared.protocol(),
                scaled ? declared.quick() : declared.protocolNote(),
                scaled,
                declared.seeds(),
                declared.expensive(),
                timeLimit);
    }

    /** Numbers of seeds, ascending, at which the full profile looks at verdicts. */
    public List<Integer> looks() {
        return (expensive ? JudgingRules.expensive() : JudgingRules.full()).looks();
    }
}
