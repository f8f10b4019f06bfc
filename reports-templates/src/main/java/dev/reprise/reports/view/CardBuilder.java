package dev.reprise.reports.view;

import dev.reprise.judge.Finding;
import dev.reprise.judge.Verdict;
import dev.reprise.reports.chart.Card;
import dev.reprise.reports.chart.Charts;
import dev.reprise.reports.text.Quotation;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.RecordedVerdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small page and a picture for each claim of an experiment, for people who want to point at one. */
final class CardBuilder {

    private static final int SHORT = 12;

    private final Context context;
    private final ExperimentResult experiment;
    private final String trials;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    CardBuilder(Context context, ExperimentResult experiment) {
        this.context = context;
        this.experiment = experiment;
        boolean hashed = experiment.trials().stream()
                .anyMatch(trial -> trial.parametersSha256().isPresent());
        this.trials = hashed ? DeterminismBuilder.digest(experiment.trials()) : "";
    }

    /** The pictures that the pages refer to, by path below the report folder. */
    Map<String, byte[]> files() {
        return files;
    }

    List<Page> pages(List<Link> crumbs) {
        var pages = new ArrayList<Page>();
        for (int i = 0; i < experiment.claims().size(); i++) {
            CardPage page =
                    page(experiment.claims().get(i), context.claims(experiment).get(i));
            pages.add(new Page(
                    "claim.ftlh",
                    page.address(),
                    page.verdict().word() + ": " + page.claim().id(),
                    "",
                    crumbs,
                    page));
        }
        return List.copyOf(pages);
    }

    private CardPage page(ClaimResult claim, ClaimView view) {
        Optional<RecordedVerdict> earlier = claim.verdict() == Verdict.NOT_RUN ? claim.recorded() : Optional.empty();
        Finding finding = earlier.map(RecordedVerdict::finding).orElse(claim.finding());
        boolean scaled = Words.scaled(earlier.map(RecordedVerdict::protocol).orElse(claim.protocol()));
        VerdictView verdict = Verdicts.of(finding.verdict());
        Link report = context.reportOf(experiment);
        String commit = earlier.map(RecordedVerdict::commit)
                .orElse(context.results.commit())
                .orElse("");
        String picture = context.card(claim) + ".svg";
        var card = new Card(
                Stream.of(report.text(), claim.locator())
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining(" · ")),
                Quotation.unmarked(claim.quote()),
                finding.verdict(),
                verdict.word() + (earlier.isPresent() ? " (recorded)" : ""),
                numbers(claim, view, finding),
                cast(finding),
                origin(claim, commit));
        files.put(picture, Charts.card(card).getBytes(StandardCharsets.UTF_8));
        return new CardPage(
                view,
                verdict,
                earlier.isPresent(),
                scaled,
                report,
                claim.finding().reported(),
                view.measuredLabel(finding),
                finding.measured(),
                Charts.seeds(finding),
                card.votes(),
                Charts.interval(claim.kind(), finding).orElse(""),
                finding.reason(),
                facts(claim, view, finding, scaled, earlier, commit),
                picture,
                verdict.word() + ", " + claim.id() + ", as a picture",
                view.card(),
                new Citations(card, view.card()).with(ClaimsCsv.of(context, experiment, claim)));
    }

    private static List<Card.Fact> numbers(ClaimResult claim, ClaimView view, Finding finding) {
        return Stream.of(
                        new Card.Fact(view.label(), claim.finding().reported()),
                        new Card.Fact("measured", finding.measured()))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    private static List<Integer> cast(Finding finding) {
        return finding.votes().isEmpty() ? List.of() : finding.votes().get(0).cast();
    }

    /** In one line: which claim, of which sources, with which parameters. */
    private String origin(ClaimResult claim, String commit) {
        return Stream.of(
                        claim.id(),
                        commit.isEmpty() ? "" : "commit " + Words.shortened(commit, SHORT),
                        trials.isEmpty() ? "" : "trials " + Words.shortened(trials, SHORT))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private List<Setting> facts(
            ClaimResult claim,
            ClaimView view,
            Finding finding,
            boolean scaled,
            Optional<RecordedVerdict> earlier,
            String commit) {
        var facts = new ArrayList<Setting>();
        add(facts, "Seeds", String.valueOf(finding.seeds()));
        add(facts, "Rule", finding.rule());
        add(facts, "Metric", claim.metric());
        add(facts, "Arms", view.arms());
        add(facts, "Protocol", scaled ? "less than the report states" : "as the report states it");
        add(
                facts,
                "Run",
                earlier.map(run -> Words.day(run.date()) + " on " + run.machine())
                        .orElseGet(() -> Words.time(context.results.finishedAt()) + ", " + context.results.profile()
                                + " profile"));
        add(facts, "Commit", commit);
        add(facts, "Trials, SHA-256", earlier.isPresent() ? "" : trials);
        add(facts, "Code, SHA-256", experiment.codeSha256().orElse(""));
        add(
                facts,
                "Judged by",
                context.results
                        .repriseVersion()
                        .map(version -> "Reprise " + version)
                        .orElse(""));
        return List.copyOf(facts);
    }

    private static void add(List<Setting> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Setting(name, value));
        }
    }
}
