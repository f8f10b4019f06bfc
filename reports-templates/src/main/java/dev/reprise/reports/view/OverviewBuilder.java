package dev.reprise.reports.view;

import dev.reprise.judge.Verdict;
import dev.reprise.reports.text.Numbers;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.ReportResult;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;

/** The first page: what reproduces, what does not, what was not run and why. */
final class OverviewBuilder {

    /** Surprises first. */
    private static final List<Verdict> ORDER = List.of(
            Verdict.CONTRADICTED, Verdict.NOT_REPRODUCED, Verdict.INCONCLUSIVE, Verdict.REPRODUCED, Verdict.NOT_RUN);

    private final Context context;

    OverviewBuilder(Context context) {
        this.context = context;
    }

    OverviewPage build() {
        List<ExperimentResult> experiments = context.results.experiments();
        List<TrialResult> trials =
                experiments.stream().flatMap(e -> e.trials().stream()).toList();
        Counts counts = Verdicts.count(
                experiments.stream().flatMap(e -> e.claims().stream()).toList());
        var datasets = new TreeSet<String>();
        var tags = new TreeSet<String>();
        for (ClaimView claim : context.allClaims()) {
            datasets.addAll(claim.datasets());
            tags.addAll(claim.tags());
        }
        return new OverviewPage(
                counts,
                Verdicts.countRecorded(
                        experiments.stream().flatMap(e -> e.claims().stream()).toList()),
                new StandingBuilder(context).build(experiments),
                context.results.lock().map(lock -> lock.differences().size()).orElse(0),
                context.nothingRun ? recordedHeadline() : headline(counts),
                experiments.size(),
                trials.size(),
                (int) trials.stream().filter(OverviewBuilder::trained).count(),
                (int) trials.stream().filter(t -> t.origin() == Origin.RESTORED).count(),
                (int) trials.stream().filter(t -> t.origin() == Origin.IMPORTED).count(),
                (int) trials.stream().filter(t -> t.status() == Status.FAILED).count(),
                context.allClaims().stream()
                        .filter(claim -> claim.outcome().equals("missed")
                                || claim.outcome().equals("stale"))
                        .toList(),
                context.results.reports().stream().map(this::row).toList(),
                sections(),
                List.copyOf(datasets),
                List.copyOf(tags),
                context.results.reports().stream()
                        .filter(report -> !report.inconsistencies().isEmpty())
                        .map(context::link)
                        .toList());
    }

    static boolean trained(TrialResult trial) {
        return trial.origin() == Origin.TRAINED && trial.status() != Status.NOT_RUN;
    }

    private static String headline(Counts counts) {
        if (counts.total() == 0) {
            return "No claims yet";
        }
        int judged = counts.total() - counts.of("not-run");
        if (judged == 0) {
            return "None of " + Numbers.count(counts.total(), "claim", "claims") + " was run";
        }
        return counts.of("reproduced") + " of " + Numbers.count(judged, "judged claim", "judged claims")
                + (counts.of("reproduced") == 1 ? " reproduces" : " reproduce");
    }

    private String recordedHeadline() {
        Counts recorded = Verdicts.countRecorded(context.results.experiments().stream()
                .flatMap(experiment -> experiment.claims().stream())
                .toList());
        return "Recorded: " + headline(recorded);
    }

    private ReportRow row(ReportResult report) {
        List<ExperimentResult> experiments = context.experimentsOf(report);
        return new ReportRow(
                context.link(report),
                report.id(),
                String.join(", ", report.authors()),
                experiments.size(),
                Verdicts.count(
                        experiments.stream().flatMap(e -> e.claims().stream()).toList()),
                Verdicts.countRecorded(
                        experiments.stream().flatMap(e -> e.claims().stream()).toList()));
    }

    private List<VerdictSection> sections() {
        var sections = new ArrayList<VerdictSection>();
        for (Verdict verdict : ORDER) {
            VerdictView view = Verdicts.of(verdict);
            List<ClaimView> claims = context.allClaims().stream()
                    .filter(claim -> claim.verdict().key().equals(view.key()))
                    .toList();
            if (!claims.isEmpty()) {
                sections.add(
                        new VerdictSection(view, claims, verdict == Verdict.NOT_RUN ? reasons(claims) : List.of()));
            }
        }
        return List.copyOf(sections);
    }

    private static List<ReasonGroup> reasons(List<ClaimView> claims) {
        var groups = new LinkedHashMap<String, List<ClaimView>>();
        claims.forEach(claim -> groups.computeIfAbsent(claim.finding().reason(), r -> new ArrayList<>())
                .add(claim));
        return groups.entrySet().stream()
                .map(group -> new ReasonGroup(
                        group.getKey(),
                        group.getValue().size(),
                        List.copyOf(new LinkedHashSet<>(group.getValue().stream()
                                .map(ClaimView::experiment)
                                .toList()))))
                .sorted(Comparator.comparingInt(ReasonGroup::count).reversed())
                .toList();
    }
}
