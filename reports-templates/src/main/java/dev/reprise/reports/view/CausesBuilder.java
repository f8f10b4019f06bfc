package dev.reprise.reports.view;

import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.Verdict;
import dev.reprise.reports.chart.Charts;
import dev.reprise.reports.chart.Palette;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ClaimResult.ExpectedDeviationResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Declared deviations by cause and report, those that share a reason together. */
final class CausesBuilder {

    /** What claims of one group have in common. */
    private record Shared(Link report, DeviationCause cause, String reason) {}

    private static final class Group {
        private final Set<String> evidence = new LinkedHashSet<>();
        private final Set<String> readings = new LinkedHashSet<>();
        private final List<ClaimView> claims = new ArrayList<>();
    }

    private final Context context;

    CausesBuilder(Context context) {
        this.context = context;
    }

    CausesPage build() {
        List<ExperimentResult> all = context.results.experiments();
        CauseTable table = table(all);
        List<DeviationGroup> groups = groups(all);
        var sections = new ArrayList<CauseSection>();
        for (CauseRow row : table.rows()) {
            sections.add(new CauseSection(
                    row.cause(),
                    row.count(),
                    groups.stream()
                            .filter(group -> group.cause().equals(row.cause()))
                            .toList()));
        }
        var absent = EnumSet.allOf(DeviationCause.class).stream()
                .map(Causes::of)
                .filter(cause ->
                        table.rows().stream().noneMatch(row -> row.cause().equals(cause)))
                .toList();
        List<ClaimResult> claims =
                all.stream().flatMap(experiment -> experiment.claims().stream()).toList();
        int undeclared = (int) claims.stream()
                .filter(claim -> claim.outcome() == Outcome.MISSED)
                .count();
        return new CausesPage(table, claims.size(), undeclared, List.copyOf(sections), absent);
    }

    /** Of some experiments; no rows if they declare nothing. */
    CauseTable table(List<ExperimentResult> experiments) {
        Map<Link, Map<DeviationCause, Integer>> byReport = new LinkedHashMap<>();
        var totals = new EnumMap<DeviationCause, Integer>(DeviationCause.class);
        for (ExperimentResult experiment : experiments) {
            for (ClaimResult claim : experiment.claims()) {
                claim.expectedDeviation()
                        .map(ExpectedDeviationResult::likelyCause)
                        .ifPresent(cause -> {
                            totals.merge(cause, 1, Integer::sum);
                            byReport.computeIfAbsent(
                                            context.reportOf(experiment), r -> new EnumMap<>(DeviationCause.class))
                                    .merge(cause, 1, Integer::sum);
                        });
            }
        }
        var legend = new ArrayList<LegendEntry>();
        byReport.keySet().forEach(report -> legend.add(new LegendEntry(Palette.series(legend.size()), report.text())));
        int most = totals.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var rows = new ArrayList<CauseRow>();
        for (DeviationCause cause : Causes.ordered(totals)) {
            List<Integer> counts = byReport.values().stream()
                    .map(report -> report.getOrDefault(cause, 0))
                    .toList();
            rows.add(new CauseRow(Causes.of(cause), totals.getOrDefault(cause, 0), bar(legend, counts, most), counts));
        }
        int total = totals.values().stream().mapToInt(Integer::intValue).sum();
        int notRun = (int) experiments.stream()
                .flatMap(experiment -> experiment.claims().stream())
                .filter(claim -> claim.expectedDeviation().isPresent() && claim.verdict() == Verdict.NOT_RUN)
                .count();
        return new CauseTable(List.copyOf(legend), List.copyOf(rows), total, notRun);
    }

    private static String bar(List<LegendEntry> legend, List<Integer> counts, int most) {
        var parts = new ArrayList<Charts.Share>();
        for (int i = 0; i < counts.size(); i++) {
            parts.add(new Charts.Share(legend.get(i).cssClass(), legend.get(i).text(), counts.get(i)));
        }
        return Charts.shares(parts, most, "bar-chart");
    }

    /** In the order of the experiments. */
    List<DeviationGroup> groups(List<ExperimentResult> experiments) {
        Map<Shared, Group> groups = new LinkedHashMap<>();
        for (ExperimentResult experiment : experiments) {
            List<ClaimView> views = context.claims(experiment);
            for (int i = 0; i < views.size(); i++) {
                ClaimView view = views.get(i);
                experiment.claims().get(i).expectedDeviation().ifPresent(declared -> {
                    var shared = new Shared(context.reportOf(experiment), declared.likelyCause(), declared.reason());
                    Group group = groups.computeIfAbsent(shared, s -> new Group());
                    if (!declared.evidence().isBlank()) {
                        group.evidence.add(declared.evidence());
                    }
                    group.readings.addAll(experiment.assumptions());
                    group.claims.add(view);
                });
            }
        }
        return groups.entrySet().stream()
                .map(entry -> new DeviationGroup(
                        entry.getKey().report(),
                        Causes.of(entry.getKey().cause()),
                        entry.getKey().reason(),
                        List.copyOf(entry.getValue().evidence),
                        List.copyOf(entry.getValue().readings),
                        List.copyOf(entry.getValue().claims)))
                .toList();
    }
}
