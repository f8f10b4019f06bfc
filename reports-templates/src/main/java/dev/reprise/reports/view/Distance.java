package dev.reprise.reports.view;

import dev.reprise.judge.Finding;
import dev.reprise.judge.Verdict;
import dev.reprise.reports.text.Numbers;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Results;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** How far a measured number is from the reported one, in margins of its claim: what is more than one away counts as another number. */
final class Distance {

    private static final int MOST = 6;

    private record Found(ClaimResult claim, Verdict verdict, Finding finding, boolean recorded, boolean fails) {

        /** What this run says of a claim, or else a recorded one; nothing where neither does. */
        static Optional<Found> of(ClaimResult claim, FailureRule rule) {
            return claim.verdict() != Verdict.NOT_RUN
                    ? Optional.of(new Found(claim, claim.verdict(), claim.finding(), false, rule.fails(claim)))
                    : claim.recorded().map(run -> new Found(claim, run.verdict(), run.finding(), true, false));
        }

        double margins() {
            return inMargins(finding);
        }
    }

    private Distance() {}

    /** NaN where there is no number, or no margin. */
    static double inMargins(Finding finding) {
        double difference =
                finding.estimate().orElse(Double.NaN) - finding.reportedValue().orElse(Double.NaN);
        double margins = Math.abs(difference) / finding.margin().orElse(Double.NaN);
        return Double.isFinite(margins) ? margins : Double.NaN;
    }

    /** {@code 3.1 margins away}; empty for a number that counts as the same. */
    static String words(Finding finding) {
        double margins = inMargins(finding);
        return margins > 1 ? digits(margins) + " margins away" : "";
    }

    private static String digits(double margins) {
        return margins < 100 ? Numbers.fixed(margins, 1) : Numbers.plain(Math.rint(margins));
    }

    /**
     * What this run or a recorded one measured farthest off, the farthest first. Tables repeat a number of a study that they go on with: of
     * these the one that fails the build stands for all.
     */
    static List<FarNumber> farthest(Context context) {
        Results results = context.results.ofThisRun();
        var told = new HashSet<String>();
        return results.experiments().stream()
                .map(ExperimentResult::claims)
                .flatMap(List::stream)
                .flatMap(claim -> Found.of(claim, context.rule).stream())
                .filter(found -> found.margins() > 1)
                .sorted(Comparator.comparingDouble(Found::margins)
                        .reversed()
                        .thenComparing(Found::fails, Comparator.reverseOrder()))
                .filter(found -> told.add(
                        found.finding().reported() + " " + found.finding().measured()))
                .limit(MOST)
                .map(found -> new FarNumber(
                        found.claim().id(),
                        Words.said(found.claim().quote()),
                        context.href(found.claim().id()),
                        Verdicts.of(found.verdict()),
                        found.recorded(),
                        found.finding().reported(),
                        found.finding().measured(),
                        digits(found.margins())))
                .toList();
    }
}
