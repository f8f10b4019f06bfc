package dev.reprise.plugin;

import dev.reprise.evidence.RandomCheck;
import dev.reprise.evidence.RandomCheck.Drawn;
import dev.reprise.evidence.RandomCheck.Outcome;
import dev.reprise.results.Results;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Whether recorded trials have the recorded hash again.
 *
 * @param again the run that trained them again
 */
record CheckSummary(RandomCheck chosen, Results again) {

    /** @throws MojoFailureException naming each trial that has not */
    void report(Log log) throws MojoFailureException {
        var problems = new ArrayList<String>();
        int equal = 0;
        for (Drawn trial : chosen.drawn()) {
            Outcome outcome = RandomCheck.compare(trial, again);
            if (outcome == Outcome.EQUAL) {
                equal++;
            } else {
                problems.add(trial + ": " + words(outcome));
            }
        }
        String summary = equal + " of " + chosen.drawn().size() + " recorded trials have the recorded hash again";
        log.info(summary);
        if (!problems.isEmpty()) {
            throw new MojoFailureException(summary
                    + problems.stream()
                            .collect(Collectors.joining(
                                    System.lineSeparator() + "  ", System.lineSeparator() + "  ", "")));
        }
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case EQUAL -> "equal";
            case DIFFERENT ->
                "another hash on the same runtime; code or data changed since, or training is not deterministic";
            case OTHER_RUNTIME -> "recorded on another runtime, whose bits cannot be asked for here";
            case NOT_TRAINED -> "was not trained: failed, without data, or no longer in the code";
        };
    }
}
