package dev.reprise.reports;

import dev.reprise.judge.Verdict;
import dev.reprise.reports.text.Markdown;
import dev.reprise.reports.text.Markup;
import dev.reprise.reports.text.Numbers;
import dev.reprise.reports.view.Causes;
import dev.reprise.reports.view.FailingClaim;
import dev.reprise.reports.view.FailureRule;
import dev.reprise.reports.view.OutcomeBuilder;
import dev.reprise.reports.view.OutcomeView;
import dev.reprise.reports.view.ScoreBuilder;
import dev.reprise.reports.view.ScoreLine;
import dev.reprise.reports.view.Verdicts;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.NotRunReasons;
import dev.reprise.results.Outcome;
import dev.reprise.results.RecordedVerdict;
import dev.reprise.results.ReportResult;
import dev.reprise.results.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The run on one screen of Markdown, for the summary of a CI step. */
public final class SummaryMarkdown {

    private static final int MOST_ROWS = 30;
    private static final int MOST_OF_A_CELL = 300;
    /** It says how to get the data. */
    private static final int MOST_OF_A_REASON = 1500;

    private SummaryMarkdown() {}

    public static void write(Results results, Path file) throws IOException {
        write(results, FailureRule.USUAL, file);
    }

    /** @param rule what fails the build */
    public static void write(Results results, FailureRule rule, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, of(results, rule));
    }

    public static String of(Results results) {
        return of(results, FailureRule.USUAL);
    }

    static String of(Results results, FailureRule rule) {
        Map<Verdict, Integer> counts = Results.summarize(results.experiments());
        var out = new StringBuilder();
        OutcomeView outcome = OutcomeBuilder.of(results, rule, id -> "");
        banner(out, outcome);
        score(out, results);
        out.append("| Report | Claims |");
        for (Verdict verdict : Verdict.values()) {
            out.append(' ')
                    .append(symbol(verdict))
                    .append(' ')
                    .append(Verdicts.of(verdict).word())
                    .append(" |");
        }
        out.append("\n|---|--:|").append("--:|".repeat(Verdict.values().length)).append('\n');
        for (ReportResult report : results.reports()) {
            List<ExperimentResult> experiments = results.experiments().stream()
                    .filter(e -> e.report().filter(report.id()::equals).isPresent())
                    .toList();
            row(out, cell(report.title().isBlank() ? report.id() : report.title()), Results.summarize(experiments));
        }
        row(out, "**All**", counts);
        kept(out, results);
        imported(out, results);
        recorded(out, results);
        notRun(out, results);
        causes(out, results);
        list(out, "Declared deviations", results, claim -> claim.outcome() == Outcome.DEVIATED_AS_EXPECTED);
        return Markup.clean(out.toString());
    }

    /** The outcome first, with a line for each claim that fails the build and the command that runs it again. */
    private static void banner(StringBuilder out, OutcomeView outcome) {
        out.append("## Reprise: ").append(cell(outcome.headline())).append("\n\n");
        if (!outcome.detail().isEmpty()) {
            out.append(cell(outcome.detail())).append("\n\n");
        }
        List<FailingClaim> failing = outcome.failing();
        for (FailingClaim claim : failing.subList(0, Math.min(MOST_ROWS, failing.size()))) {
            out.append("- ")
                    .append(symbol(claim.verdict().key()))
                    .append(" **")
                    .append(cell(claim.id()))
                    .append("** ");
            out.append(cell(claim.why()))
                    .append(": <code>")
                    .append(cell(claim.command()))
                    .append("</code>\n");
        }
        if (failing.size() > MOST_ROWS) {
            out.append("- … and ").append(failing.size() - MOST_ROWS).append(" more in the report.\n");
        }
        out.append(failing.isEmpty() ? "" : "\n");
    }

    private static void score(StringBuilder out, Results results) {
        List<ScoreLine> lines = ScoreBuilder.lines(results);
        for (ScoreLine line : lines) {
            out.append("- ").append(line.name()).append(": ").append(line.met());
            out.append(" of ")
                    .append(line.judged())
                    .append(" judged reproduce; ")
                    .append(line.judged());
            out.append(" of ")
                    .append(line.counts().total())
                    .append(line.kept() == 0 ? " judged here (" : " judged (")
                    .append(line.coverage())
                    .append(line.kept() == 0 ? ")" : "), " + line.kept() + " of them in an earlier run")
                    .append('\n');
        }
        out.append(lines.isEmpty() ? "" : "\n");
    }

    /** Why claims are declared not to reproduce. */
    private static void causes(StringBuilder out, Results results) {
        Map<String, Integer> causes =
                Causes.count(results.experiments().stream().flatMap(experiment -> experiment.claims().stream()));
        if (!causes.isEmpty()) {
            out.append("\nWhy claims are declared not to reproduce: ")
                    .append(causes.entrySet().stream()
                            .map(cause ->
                                    cause.getValue() + " " + cause.getKey().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")))
                    .append(".\n");
        }
    }

    /** What earlier runs said of the claims that were not run; counted apart. */
    private static void recorded(StringBuilder out, Results results) {
        Map<Verdict, Long> counts = results.experiments().stream()
                .flatMap(experiment -> experiment.claims().stream())
                .flatMap(claim -> claim.recorded().stream())
                .collect(Collectors.groupingBy(RecordedVerdict::verdict, TreeMap::new, Collectors.counting()));
        if (!counts.isEmpty()) {
            out.append("\nRecorded earlier, of the claims not run here: ")
                    .append(counts.entrySet().stream()
                            .map(count -> count.getValue() + " "
                                    + Verdicts.of(count.getKey()).word().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")))
                    .append(".\n");
        }
        results.lock().filter(lock -> !lock.differences().isEmpty()).ifPresent(lock -> out.append("\n**")
                .append(Numbers.count(lock.differences().size(), "accepted value", "accepted values"))
                .append(" changed**, see the report.\n"));
    }

    /** What the run did not select, and so decides nothing of its build. */
    private static void kept(StringBuilder out, Results results) {
        List<ExperimentResult> kept = results.kept();
        if (!kept.isEmpty()) {
            out.append("\n")
                    .append(Numbers.count(kept.size(), "experiment", "experiments"))
                    .append(" of the table ")
                    .append(kept.size() == 1 ? "was" : "were")
                    .append(" not part of this run; what it says of ")
                    .append(kept.size() == 1 ? "it" : "them")
                    .append(" is as of an earlier run.\n");
        }
    }

    /** Claims whose trials nobody trained here. */
    private static void imported(StringBuilder out, Results results) {
        results.experiments().forEach(experiment -> experiment.imported().ifPresent(file -> out.append("\n")
                .append(Numbers.count(experiment.claims().size(), "claim", "claims"))
                .append(" of ")
                .append(cell(experiment.id()))
                .append(": **IMPORTED** from ")
                .append(cell(file.file()))
                .append(", ")
                .append(file.date().isEmpty() ? "" : file.date() + ", ")
                .append("SHA-256 ")
                .append(file.sha256())
                .append(".\n")));
    }

    /** Each reason once: data that is missing keeps many claims from being judged. */
    private static void notRun(StringBuilder out, Results results) {
        Map<String, Integer> reasons = NotRunReasons.of(results.experiments());
        int left = NotRunReasons.leftToTheFullProfile(results.experiments());
        if (reasons.isEmpty() && left == 0) {
            return;
        }
        out.append("\n### Not run\n\n");
        if (left > 0) {
            notRun(out, left, "Only the full profile runs their experiments (`-Dreprise.profile=full`).");
        }
        reasons.forEach((reason, claims) -> notRun(out, claims, cell(reason, MOST_OF_A_REASON)));
    }

    private static void notRun(StringBuilder out, int claims, String reason) {
        out.append("- ")
                .append(Numbers.count(claims, "claim", "claims"))
                .append(": ")
                .append(reason)
                .append('\n');
    }

    private static void row(StringBuilder out, String name, Map<Verdict, Integer> counts) {
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        out.append("| ").append(name).append(" | ").append(total).append(" |");
        counts.values().forEach(count -> out.append(' ').append(count).append(" |"));
        out.append('\n');
    }

    private static void list(StringBuilder out, String title, Results results, Predicate<ClaimResult> wanted) {
        List<ClaimResult> claims = results.experiments().stream()
                .flatMap(experiment -> experiment.claims().stream())
                .filter(wanted)
                .toList();
        if (claims.isEmpty()) {
            return;
        }
        out.append("\n### ").append(title).append(" (").append(claims.size()).append(")\n\n");
        out.append("| Claim | Reported | Measured | Why |\n|---|---|---|---|\n");
        for (ClaimResult claim : claims.subList(0, Math.min(MOST_ROWS, claims.size()))) {
            out.append("| ").append(symbol(claim.verdict())).append(' ').append(cell(claim.id()));
            out.append(" | ").append(cell(claim.finding().reported()));
            out.append(" | ").append(cell(claim.finding().measured()));
            out.append(" | ").append(cell(claim.finding().reason())).append(" |\n");
        }
        if (claims.size() > MOST_ROWS) {
            out.append("\n… and ").append(claims.size() - MOST_ROWS).append(" more in the report.\n");
        }
    }

    private static String symbol(String key) {
        return symbol(Verdict.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    private static String symbol(Verdict verdict) {
        return switch (verdict) {
            case REPRODUCED -> "✅";
            case RECREATED -> "🖼️";
            case SEED_DEPENDENT -> "🎲";
            case NOT_REPRODUCED -> "❌";
            case CONTRADICTED -> "⛔";
            case INCONCLUSIVE -> "❔";
            case NOT_RUN -> "⏸️";
        };
    }

    /** One line, without any character that Markdown or HTML would read as markup. */
    private static String cell(String text) {
        return cell(text, MOST_OF_A_CELL);
    }

    private static String cell(String text, int most) {
        String line = text.replaceAll("\\s+", " ").strip();
        String shown = line.codePointCount(0, line.length()) > most
                ? line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…"
                : line;
        return Markdown.literal(shown);
    }
}
