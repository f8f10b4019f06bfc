package dev.reprise.reports.view;

import dev.reprise.judge.Finding;
import java.util.List;
import java.util.Set;

/**
 * One claim with its verdict.
 *
 * @param anchor fragment of the claim on every page that lists it
 * @param href its place on the page of its experiment
 * @param card the page of its own
 * @param number whether it is about a number that the report prints
 * @param reportedLabel what stands beside the measured value: a number that the report prints, or what we check
 * @param arms the arms that it looks at, in one line; may be empty
 * @param scaled judged on less than the stated protocol
 * @param imported judged on trials that were made elsewhere
 * @param outcome class name: {@code met}, {@code missed}, {@code deviated}, {@code stale}, {@code open}
 * @param outcomeText what that means for the build; empty where there is nothing to say
 * @param deviation none or one
 * @param finding what the trials say
 * @param plot SVG of reported against measured; may be empty
 * @param recorded none, or what an earlier run said of a claim that was not run
 * @param chance the raw p of the verdict, and the adjusted one, in words; may be empty
 * @param cost what one more seed would take where the verdict is open, in words; may be empty
 * @param power where it says how often the rule is right; may be empty
 * @param report id of the report; may be empty
 */
public record ClaimView(
        String id,
        String anchor,
        String href,
        String card,
        String quote,
        String locator,
        String kind,
        String metric,
        boolean number,
        String reportedLabel,
        String arms,
        boolean scaled,
        boolean imported,
        VerdictView verdict,
        String outcome,
        String outcomeText,
        List<DeviationView> deviation,
        Finding finding,
        String plot,
        List<RecordedView> recorded,
        String chance,
        String cost,
        String power,
        Link experiment,
        String report,
        List<String> datasets,
        List<String> tags) {

    /** Kinds of claims of which the measured value is a median over the seeds. */
    private static final Set<String> MEDIANS =
            Set.of("reported-value", "ordering", "best-of", "trend", "equivalence", "gap");

    /** What the measured value is: of one seed its own, of several their median, unless it counts or tells a range. */
    public String measuredLabel(Finding of) {
        return of.seeds() > 1 && MEDIANS.contains(kind) && !of.measured().startsWith("change ")
                ? "Measured, median of " + of.seeds() + " seeds"
                : "Measured";
    }

    /** The same label where there is room for a word or two. */
    public String label() {
        return number ? "reported" : "we check";
    }
}
