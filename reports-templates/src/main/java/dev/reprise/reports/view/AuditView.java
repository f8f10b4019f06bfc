package dev.reprise.reports.view;

import dev.reprise.results.AuditResult;
import dev.reprise.results.AuditResult.AuditedTrial;
import dev.reprise.results.AuditResult.Difference;
import dev.reprise.results.AuditResult.Run;
import dev.reprise.results.AuditResult.Status;
import java.util.List;
import java.util.Optional;

/**
 * An audit of determinism.
 *
 * @param time when it was, as people read it; empty if there was none
 */
public record AuditView(String time, List<AuditRow> rows) {

    static AuditView of(Optional<AuditResult> audit) {
        return new AuditView(
                audit.map(AuditResult::startedAt).map(Words::time).orElse(""),
                audit.map(AuditResult::trials).orElse(List.of()).stream()
                        .map(AuditView::row)
                        .toList());
    }

    private static AuditRow row(AuditedTrial trial) {
        return new AuditRow(
                trial.experiment(),
                Words.arm(trial.arm()),
                trial.seed(),
                outcome(trial),
                trial.status() == Status.DIFFERENT,
                trial.difference().map(Difference::where).orElse(""),
                trial.difference().map(Difference::explanation).orElse(trial.note()));
    }

    private static String outcome(AuditedTrial trial) {
        return switch (trial.status()) {
            case SAME -> "the same in " + (trial.runs().size() + 1) + " runs";
            case NOT_RUN -> "not audited";
            case DIFFERENT ->
                "different "
                        + trial.difference()
                                .map(Difference::run)
                                .map(AuditView::words)
                                .orElse("");
        };
    }

    private static String words(Run run) {
        return switch (run) {
            case AGAIN -> "in the same JVM";
            case OTHER_THREAD -> "on another thread";
            case FRESH_JVM -> "in a fresh JVM";
        };
    }
}
