package dev.reprise.plugin;

import dev.reprise.evidence.RandomCheck;
import dev.reprise.evidence.RandomCheck.Comparison;
import dev.reprise.evidence.RandomCheck.Drawn;
import dev.reprise.evidence.RandomCheck.Outcome;
import dev.reprise.results.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Whether recorded trials have the recorded hash again.
 *
 * @param again the run that trained them again
 */
record CheckSummary(RandomCheck chosen, Results again) {

    /** @throws MojoFailureException naming each trial that has not; or if no drawn trial can be asked for its hash here */
    void report(Log log) throws MojoFailureException {
        var problems = new ArrayList<String>();
        var notAsked = new ArrayList<String>();
        int equal = 0;
        for (Drawn trial : chosen.drawn()) {
            Comparison comparison = RandomCheck.compare(trial, again);
            if (comparison.outcome() == Outcome.EQUAL) {
                equal++;
            } else {
                (comparison.isAsked() ? problems : notAsked).add(trial + ": " + words(comparison));
            }
        }
        int asked = chosen.drawn().size() - notAsked.size();
        if (asked == 0) {
            throw new MojoFailureException("None of the drawn trials can be asked for its hash here; draw others with"
                    + " -Dreprise.check.seed, or more with -Dreprise.check" + lines(notAsked));
        }
        String summary = equal + " of " + asked + " recorded trials have the recorded hash again";
        log.info(summary);
        if (!notAsked.isEmpty()) {
            log.warn("Not asked for their hash, since this machine cannot tell: " + notAsked.size() + lines(notAsked));
        }
        if (!problems.isEmpty()) {
            throw new MojoFailureException(summary + lines(problems));
        }
    }

    private static String lines(List<String> each) {
        return each.stream()
                .collect(Collectors.joining(System.lineSeparator() + "  ", System.lineSeparator() + "  ", ""));
    }

    private static String words(Comparison comparison) {
        return switch (comparison.outcome()) {
            case EQUAL -> "equal";
            case DIFFERENT ->
                "another hash on the same runtime; code or data changed since, or training is not deterministic";
            case OTHER_RUNTIME -> "recorded on another runtime, whose bits cannot be asked for here";
            case NOT_POSSIBLE ->
                "cannot be trained here: "
                        + comparison.reason().lines().findFirst().orElse("");
            case NOT_TRAINED -> "was not trained: failed, or no longer in the code";
        };
    }
}
