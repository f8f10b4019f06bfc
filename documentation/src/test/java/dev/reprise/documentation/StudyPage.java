package dev.reprise.documentation;

import dev.reprise.evidence.Evidence;
import dev.reprise.evidence.RecordedClaim;
import dev.reprise.evidence.RecordedExperiment;
import dev.reprise.evidence.RecordedTrial;
import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.Finding;
import dev.reprise.judge.Protocol;
import dev.reprise.judge.Subject;
import dev.reprise.judge.Verdict;
import dev.reprise.results.ClaimResult.ExpectedDeviationResult;
import dev.reprise.results.DatasetResult;
import dev.reprise.results.ReadingResult;
import dev.reprise.results.ReportResult;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes docs/reproduction-study.md from the sample's evidence: what was done, what was found, what deviates and why. */
final class StudyPage {

    private static final List<Verdict> VERDICTS = List.of(
            Verdict.REPRODUCED,
            Verdict.RECREATED,
            Verdict.SEED_DEPENDENT,
            Verdict.NOT_REPRODUCED,
            Verdict.CONTRADICTED,
            Verdict.INCONCLUSIVE);
    private static final int LONGEST_QUOTE = 160;

    private final Evidence evidence;
    private final StringBuilder page = new StringBuilder();

    StudyPage(Evidence evidence) {
        this.evidence = evidence;
    }

    String text() {
        scope();
        method();
        results();
        causes();
        readings();
        evidence.reports().forEach(this::deviations);
        cost();
        return page.toString();
    }

    private void scope() {
        page.append("""
                # Do five homework reports reproduce?

                This page is written from [`sample-project/reprise.evidence.json`](../sample-project/reprise.evidence.json), which holds real runs and nothing else; a test keeps
                it so. The sections follow what reproducibility challenges ask for.

                ## Scope

                """);
        page.append("The reports are ")
                .append(evidence.reports().stream()
                        .map(report -> "*" + report.title() + "* (`" + report.id() + "`"
                                + (report.framework().isEmpty() ? "" : ", " + report.framework()) + ")")
                        .collect(Collectors.joining(", ")))
                .append(String.format(
                        ".\nRecorded are %d claims of %d experiments, on %s: %s. What was recorded on an earlier day was trained and judged by the versions of that day.\n",
                        claims().count(), evidence.experiments().size(), machines(), days()));
        page.append("""
                What is not recorded here either was not trained at the protocol of its report yet (`mvn reprise:plan` in the sample lists it, cheapest claims first), or cannot be judged
                by any run: training times in seconds, announcements, and remarks on functions in general.

                """);
    }

    private void method() {
        page.append("""
                ## Method

                Every claim (a number, an ordering, a trend, a divergence, a structure) is a method of an experiment's class, with a margin if it is about a number, and is
                judged by [one rule](statistics.md): every seed votes, and a verdict needs p > 1/2 or p < 9/10 of all seeds established at 5 %, over looks at up to 30 seeds
                where a seed is cheap and at five where it is not: cheap is a study of which thirty seeds of all arms take less than an hour on two cores. (Eight studies of MNIST in
                `homework5` counted as expensive until they were measured. Three had been looked at with five seeds, and all their claims are judged by the looks from nine seeds on,
                whatever five had said; those of optimizer, learning rate and loss have five so far.) Negative verdicts of a report pass the procedure of Benjamini and Hochberg at 10 %. Networks are those of the
                report in DL4J, with the initialisation and optimizers of the report's framework, trained by [the kernel](kernel.md), whose bits are the same on every machine.
                What a report leaves open is an assumption of its experiment, stated beside the result, or a reading that was chosen beforehand, with the others trained beside it. Where a claim
                does not reproduce, what else was tried is named under its cause. It is a [rule of the project](../CONTRIBUTING.md) that nothing is tuned until a claim reproduces.

                """);
    }

    private void results() {
        page.append("## Results\n\n| report | experiments | trials | seeds | claims |");
        VERDICTS.forEach(verdict -> page.append(' ').append(verdict).append(" |"));
        page.append("\n|---|---:|---:|---:|---:|")
                .append("---:|".repeat(VERDICTS.size()))
                .append('\n');
        for (ReportResult report : evidence.reports()) {
            row(report.id(), experiments(report));
        }
        row("**all**", evidence.experiments());
        page.append(
                "\nSeeds are the median over the experiments. RECREATED is structure: a figure that was drawn, a parameter count.\n");
        page.append(
                "Of the claims about a number %s reproduce, of those that compare or state a trend %s; %s of all are undecided.\n"
                        .formatted(
                                share(claim -> claim.subject() == Subject.NUMBER, Verdict.REPRODUCED),
                                share(claim -> claim.subject() == Subject.COMPARISON, Verdict.REPRODUCED),
                                share(claim -> true, Verdict.INCONCLUSIVE)));
        long scaled =
                claims().filter(claim -> claim.protocol() == Protocol.SCALED).count();
        if (scaled > 0) {
            page.append("%d claims were judged on a scaled protocol, on which no number of a report is.\n"
                    .formatted(scaled));
        }
        List<RecordedExperiment> substituted = evidence.experiments().stream()
                .filter(experiment -> experiment.datasets().stream().anyMatch(DatasetResult::substituted))
                .toList();
        if (!substituted.isEmpty()) {
            page.append(
                    "%d claims of %d experiments were judged where something else stood in for %s, on which no number of a report is: %s.\n"
                            .formatted(
                                    substituted.stream()
                                            .mapToInt(experiment ->
                                                    experiment.claims().size())
                                            .sum(),
                                    substituted.size(),
                                    datasets(substituted, DatasetResult::title),
                                    datasets(substituted, DatasetResult::note)));
        }
        page.append('\n');
    }

    private static String datasets(List<RecordedExperiment> experiments, Function<DatasetResult, String> what) {
        return experiments.stream()
                .flatMap(experiment -> experiment.datasets().stream())
                .filter(DatasetResult::substituted)
                .map(what)
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    private void row(String name, List<RecordedExperiment> experiments) {
        List<RecordedClaim> claims =
                experiments.stream().flatMap(e -> e.claims().stream()).toList();
        page.append(String.format(
                Locale.ROOT,
                "| %s | %d | %,d | %s | %d |",
                name,
                experiments.size(),
                experiments.stream().mapToInt(e -> e.trials().size()).sum(),
                plain(median(experiments, StudyPage::seeds)),
                claims.size()));
        VERDICTS.forEach(verdict -> page.append(" %d |"
                .formatted(claims.stream()
                        .filter(claim -> claim.verdict() == verdict)
                        .count())));
        page.append('\n');
    }

    private void causes() {
        page.append("## Why claims deviate\n\n| likeliest cause | claims |\n|---|---:|\n");
        Arrays.stream(DeviationCause.values())
                .sorted(Comparator.comparingLong(
                        cause -> -deviating().filter(has(cause)).count()))
                .forEach(cause -> {
                    long count = deviating().filter(has(cause)).count();
                    if (count > 0) {
                        page.append("| %s | %d |\n".formatted(words(cause), count));
                    }
                });
        page.append('\n');
    }

    /** What claims would be had the text been read in another way. */
    private void readings() {
        List<RecordedExperiment> open = evidence.experiments().stream()
                .filter(e -> !e.readings().isEmpty())
                .toList();
        if (open.isEmpty()) {
            return;
        }
        page.append("""
                ## Other readings of the reports

                Claims are judged on the chosen reading, and nothing else. Beside it stands how many of the experiment's claims each other reading would bear out (REPRODUCED or
                RECREATED), and which of those the chosen one does not.

                | experiment | what the report leaves open | reading | claims borne out | of these, only with this reading |
                |---|---|---|---:|---|
                """);
        for (RecordedExperiment experiment : open) {
            String question = "";
            for (ReadingResult reading : experiment.readings()) {
                if (!reading.question().equals(question)) {
                    question = reading.question();
                    readingRow(
                            experiment,
                            question,
                            reading.chosen() + " (chosen)",
                            claim -> Optional.of(claim.finding()));
                }
                readingRow(experiment, "", reading.title(), claim -> reading.finding(claim.id()));
            }
        }
        page.append('\n');
    }

    private void readingRow(
            RecordedExperiment experiment,
            String question,
            String reading,
            Function<RecordedClaim, Optional<Finding>> finding) {
        List<RecordedClaim> judged = experiment.claims().stream()
                .filter(claim -> finding.apply(claim)
                        .filter(found -> found.verdict() != Verdict.NOT_RUN)
                        .isPresent())
                .toList();
        List<RecordedClaim> won = judged.stream()
                .filter(claim -> isBorneOut(finding.apply(claim).orElseThrow()))
                .toList();
        String more = won.stream()
                .filter(claim -> !isBorneOut(claim.finding()))
                .map(claim -> "`" + claim.id().substring(claim.id().lastIndexOf('/') + 1) + "`")
                .collect(Collectors.joining(", "));
        page.append("| %s | %s | %s | %d of %d | %s |\n"
                .formatted(
                        question.isEmpty() ? "" : "`" + experiment.id() + "`",
                        cell(question),
                        cell(reading),
                        won.size(),
                        judged.size(),
                        more));
    }

    private static boolean isBorneOut(Finding finding) {
        return finding.verdict() == Verdict.REPRODUCED || finding.verdict() == Verdict.RECREATED;
    }

    private void deviations(ReportResult report) {
        List<RecordedClaim> claims = experiments(report).stream()
                .flatMap(e -> e.claims().stream())
                .filter(claim -> claim.finding().negative())
                .toList();
        page.append("## What deviates in `").append(report.id()).append("`\n\n");
        if (claims.isEmpty()) {
            page.append("Nothing of what is recorded.\n\n");
            return;
        }
        page.append("| claim | the report says | measured | verdict | cause |\n|---|---|---|---|---|\n");
        for (RecordedClaim claim : claims) {
            page.append("| `%s` | %s | %s | %s%s | %s |\n"
                    .formatted(
                            claim.id().substring(report.id().length() + 1),
                            cell(quote(claim)),
                            cell(claim.finding().measured()),
                            claim.verdict(),
                            votes(claim),
                            cell(claim.deviation().map(StudyPage::reason).orElse("none is declared yet"))));
        }
        page.append('\n');
    }

    private void cost() {
        double hours = evidence.experiments().stream()
                        .mapToDouble(e -> e.run().seconds())
                        .sum()
                / 3600;
        page.append("""
                ## Cost

                """);
        page.append(String.format(
                Locale.ROOT,
                "%,d trials took %.1f core hours. `mvn reprise:check` in the sample trains recorded trials again, drawn at random, and compares their hashes.\n",
                evidence.experiments().stream().mapToInt(e -> e.trials().size()).sum(),
                hours));
    }

    /** How much is of which day. */
    private String days() {
        return evidence.experiments().stream()
                .collect(Collectors.groupingBy(StudyPage::day, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> day.getValue().size() + " experiments with "
                        + day.getValue().stream()
                                .mapToInt(e -> e.claims().size())
                                .sum() + " claims on " + day.getKey())
                .collect(Collectors.joining(", "));
    }

    private static LocalDate day(RecordedExperiment experiment) {
        return LocalDate.ofInstant(experiment.run().date(), ZoneOffset.UTC);
    }

    private static String reason(ExpectedDeviationResult deviation) {
        return deviation.cause().map(cause -> words(cause) + ": ").orElse("") + deviation.reason();
    }

    private static String quote(RecordedClaim claim) {
        String quote = claim.quote().strip();
        String shortened = quote.length() <= LONGEST_QUOTE
                ? quote
                : quote.substring(0, LONGEST_QUOTE).strip() + " …";
        return claim.finding().reportedValue().isPresent()
                ? claim.finding().reported() + " (" + shortened + ")"
                : shortened;
    }

    private static String votes(RecordedClaim claim) {
        return claim.finding().votes().stream()
                .findFirst()
                .map(votes -> ", " + votes.won() + " of " + votes.cast().size() + " seeds")
                .orElse("");
    }

    private Stream<RecordedClaim> claims() {
        return evidence.experiments().stream().flatMap(e -> e.claims().stream());
    }

    private Stream<RecordedClaim> deviating() {
        return claims().filter(claim -> claim.finding().negative());
    }

    private static Predicate<RecordedClaim> has(DeviationCause cause) {
        return claim -> claim.deviation()
                .flatMap(ExpectedDeviationResult::cause)
                .orElse(DeviationCause.UNKNOWN)
                .equals(cause);
    }

    private List<RecordedExperiment> experiments(ReportResult report) {
        return evidence.experiments().stream()
                .filter(e -> e.report().equals(Optional.of(report.id())))
                .toList();
    }

    private String machines() {
        return evidence.experiments().stream()
                .map(e -> e.run().machine())
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private String share(Predicate<RecordedClaim> of, Verdict verdict) {
        long all = claims().filter(of).count();
        long found =
                claims().filter(of).filter(claim -> claim.verdict() == verdict).count();
        return found + " of " + all;
    }

    private static double seeds(RecordedExperiment experiment) {
        return experiment.trials().stream().map(RecordedTrial::seed).distinct().count();
    }

    private static double median(List<RecordedExperiment> experiments, ToDoubleFunction<RecordedExperiment> value) {
        double[] sorted = experiments.stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String words(DeviationCause cause) {
        return cause.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** In one line, with nothing that would end a cell or begin a tag. */
    private static String cell(String text) {
        return text.replaceAll("\\s+", " ")
                .replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("{{", "{ {")
                .strip();
    }
}
