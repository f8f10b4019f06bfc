package dev.reprise.reports.view;

import dev.reprise.judge.Finding;
import dev.reprise.reports.text.Numbers;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Results;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** How far a measured number is from the reported one, in margins of its claim: what is more than one away counts as another number. */
final class Distance {

    private static final int MOST = 6;

    private record Found(ClaimResult claim, double margins) {}

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

    /** What this run measured farthest off, the farthest first. */
    static List<FarNumber> farthest(Context context) {
        Results results = context.results.ofThisRun();
        // Tables repeat a number of a study that they go on with.
        var told = new HashSet<String>();
        return results.experiments().stream()
                .map(ExperimentResult::claims)
                .flatMap(List::stream)
                .map(claim -> new Found(claim, inMargins(claim.finding())))
                .filter(found -> found.margins() > 1)
                .sorted(Comparator.comparingDouble(Found::margins).reversed())
                .filter(found -> told.add(found.claim().finding().reported() + " "
                        + found.claim().finding().measured()))
                .limit(MOST)
                .map(found -> new FarNumber(
                        found.claim().id(),
                        Words.said(found.claim().quote()),
                        context.href(found.claim().id()),
                        Verdicts.of(found.claim().verdict()),
                        found.claim().finding().reported(),
                        found.claim().finding().measured(),
                        digits(found.margins())))
                .toList();
    }
}
