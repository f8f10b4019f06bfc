package dev.reprise.reports.view;

import dev.reprise.evidence.Evidence;
import dev.reprise.reports.source.ReportTexts;
import dev.reprise.results.AuditResult;
import dev.reprise.results.Results;
import java.util.List;
import java.util.Optional;

/**
 * What a report shows beside the results of its run.
 *
 * @param history earlier builds and this one, oldest first; none or one makes no page
 * @param baseline a run to compare with, if wanted
 * @param evidence recorded runs, for experiments that trained nothing
 * @param audit of determinism, if there was one
 * @param texts of the reports, as far as they are at hand
 * @param rule what fails the build
 */
public record ReportInputs(
        List<Build> history,
        Optional<Results> baseline,
        Evidence evidence,
        Optional<AuditResult> audit,
        ReportTexts texts,
        FailureRule rule) {

    /** Nothing beside the results. */
    public static final ReportInputs NONE = new ReportInputs(
            List.of(), Optional.empty(), Evidence.EMPTY, Optional.empty(), ReportTexts.NONE, FailureRule.USUAL);

    public ReportInputs {
        history = List.copyOf(history);
    }

    public ReportInputs with(List<Build> builds) {
        return new ReportInputs(builds, baseline, evidence, audit, texts, rule);
    }

    public ReportInputs with(Results earlier) {
        return new ReportInputs(history, Optional.of(earlier), evidence, audit, texts, rule);
    }

    public ReportInputs with(Evidence recorded) {
        return new ReportInputs(history, baseline, recorded, audit, texts, rule);
    }

    public ReportInputs with(AuditResult found) {
        return new ReportInputs(history, baseline, evidence, Optional.of(found), texts, rule);
    }

    public ReportInputs with(ReportTexts atHand) {
        return new ReportInputs(history, baseline, evidence, audit, atHand, rule);
    }

    public ReportInputs with(FailureRule failing) {
        return new ReportInputs(history, baseline, evidence, audit, texts, failing);
    }
}
