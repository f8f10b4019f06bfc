package dev.reprise.reports.view;

import dev.reprise.judge.Arm;
import dev.reprise.judge.Finding;
import dev.reprise.judge.stats.Interval;
import dev.reprise.reports.chart.Charts;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All claims as a table for other programs: RFC 4180, UTF-8, a line of names first. */
final class ClaimsCsv {

    private static final List<String> COLUMNS = List.of(
            "claim",
            "report",
            "experiment",
            "locator",
            "quote",
            "kind",
            "metric",
            "arms",
            "reported",
            "measured",
            "unit",
            "reported_value",
            "margin",
            "estimate",
            "low",
            "high",
            "seeds",
            "votes_for",
            "verdict",
            "outcome",
            "recorded_verdict",
            "recorded_measured",
            "cause",
            "page",
            "earlier_run");

    /** A program that opens tables must not take text for a formula. */
    private static final String FORMULA = "=+@\t\r";

    private ClaimsCsv() {}

    static byte[] of(Context context) {
        var lines = new ArrayList<List<String>>();
        lines.add(COLUMNS);
        for (ExperimentResult experiment : context.results.experiments()) {
            for (ClaimResult claim : experiment.claims()) {
                lines.add(line(context, experiment, claim));
            }
        }
        return text(lines).getBytes(StandardCharsets.UTF_8);
    }

    /** One claim alone, with the line of names. */
    static String of(Context context, ExperimentResult experiment, ClaimResult claim) {
        return text(List.of(COLUMNS, line(context, experiment, claim)));
    }

    private static String text(List<List<String>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(ClaimsCsv::field).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }

    private static List<String> line(Context context, ExperimentResult experiment, ClaimResult claim) {
        Finding finding = claim.finding();
        Optional<Interval> interval = Charts.possible(claim.kind(), finding);
        return List.of(
                claim.id(),
                experiment.report().orElse(""),
                experiment.id(),
                claim.locator(),
                claim.quote(),
                claim.kind(),
                claim.metric(),
                claim.arms().stream().map(Arm::toString).collect(Collectors.joining("; ")),
                finding.reported(),
                finding.measured(),
                finding.unit(),
                number(finding.reportedValue()),
                number(finding.margin()),
                number(finding.estimate()),
                number(interval.map(Interval::low)),
                number(interval.map(Interval::high)),
                String.valueOf(finding.seeds()),
                finding.votes().isEmpty()
                        ? ""
                        : String.valueOf(finding.votes().get(0).won()),
                claim.verdict().name(),
                claim.outcome().name(),
                claim.recorded().map(recorded -> recorded.verdict().name()).orElse(""),
                claim.recorded().map(recorded -> recorded.finding().measured()).orElse(""),
                claim.expectedDeviation()
                        .map(declared -> declared.likelyCause().name())
                        .orElse(""),
                context.href(claim.id()),
                experiment.earlierRun().map(run -> run.finishedAt().toString()).orElse(""));
    }

    private static String number(Optional<Double> value) {
        return value.map(String::valueOf).orElse("");
    }

    private static String field(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
