package dev.reprise.reports.view;

import dev.reprise.judge.Arm;
import dev.reprise.judge.Finding;
import dev.reprise.reports.text.Numbers;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.RecordedVerdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The table that a report prints, from the claims of its cells: arms in the order of the sweep, each number in its cell. */
final class MatrixBuilder {

    /** Percentages are recorded as shares. */
    private static final double PERCENT = 100;

    private static final int MOST_ACROSS = 6;

    /** A claim about one number of one metric, in the arms that it names. */
    private record Entry(ClaimResult claim, ClaimView view, String arms) {

        String metric() {
            return claim.metric();
        }
    }

    private final ExperimentResult experiment;
    private final DisplayNames names;

    MatrixBuilder(ExperimentResult experiment) {
        this.experiment = experiment;
        this.names = new DisplayNames(experiment.sweeps());
    }

    static boolean isTabular(ClaimResult claim) {
        return claim.kind().equals("reported-value")
                && !claim.metric().isBlank()
                && !claim.arms().isEmpty();
    }

    /** Metrics down and arms across, as the reports print it, unless there are many more arms than metrics. */
    Matrix build(Map<ClaimResult, ClaimView> claims) {
        List<Entry> entries = new ArrayList<>();
        Optional<String> varied = varied(claims.keySet());
        claims.forEach((claim, view) -> entries.add(new Entry(claim, view, label(claim, varied.isPresent()))));
        var order = new ArmOrder(experiment.sweeps());
        List<Entry> sorted = entries.stream()
                .sorted((a, b) ->
                        order.compare(a.claim().arms().get(0), b.claim().arms().get(0)))
                .toList();
        var metrics = new LinkedHashSet<String>();
        var arms = new LinkedHashSet<String>();
        entries.forEach(entry -> metrics.add(entry.metric()));
        sorted.forEach(entry -> arms.add(entry.arms()));
        if (arms.size() < 2) {
            return new Matrix("", List.of(), List.of());
        }
        boolean across = arms.size() <= MOST_ACROSS;
        Set<String> columns = across ? arms : metrics;
        Set<String> lines = across ? metrics : arms;
        Map<String, Map<String, List<MatrixEntry>>> cells = new LinkedHashMap<>();
        for (Entry entry : sorted) {
            cells.computeIfAbsent(across ? entry.metric() : entry.arms(), l -> new LinkedHashMap<>())
                    .computeIfAbsent(across ? entry.arms() : entry.metric(), c -> new ArrayList<>())
                    .add(cell(entry));
        }
        var rows = new ArrayList<MatrixRow>();
        for (String line : lines) {
            Map<String, List<MatrixEntry>> filled = cells.getOrDefault(line, Map.of());
            rows.add(new MatrixRow(
                    line,
                    columns.stream()
                            .map(column -> new MatrixCell(List.copyOf(filled.getOrDefault(column, List.of()))))
                            .toList()));
        }
        return new Matrix(
                across ? varied.map(names::parameter).orElse("") : "", List.copyOf(columns), List.copyOf(rows));
    }

    /** The parameter that alone tells all arms apart, whose name then stands in the corner. */
    private static Optional<String> varied(Collection<ClaimResult> claims) {
        Set<Set<String>> parameters = claims.stream()
                .flatMap(claim -> claim.arms().stream())
                .map(arm -> arm.values().keySet())
                .collect(Collectors.toSet());
        boolean single = claims.stream().allMatch(claim -> claim.arms().size() == 1) && parameters.size() == 1;
        return single
                ? parameters.iterator().next().stream()
                        .findFirst()
                        .filter(name -> parameters.iterator().next().size() == 1)
                : Optional.empty();
    }

    private String label(ClaimResult claim, boolean valueAlone) {
        return valueAlone
                ? claim.arms().get(0).values().entrySet().stream()
                        .map(entry -> names.value(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining())
                : names.arms(claim.arms());
    }

    private MatrixEntry cell(Entry entry) {
        ClaimResult claim = entry.claim();
        Finding finding = claim.finding().measured().isEmpty()
                ? claim.recorded().map(RecordedVerdict::finding).orElse(claim.finding())
                : claim.finding();
        boolean percent = finding.unit().equals("%");
        double estimate = finding.estimate().orElse(Double.NaN);
        double difference = estimate
                - finding.reportedValue()
                        .or(() -> claim.finding().reportedValue())
                        .orElse(Double.NaN);
        return new MatrixEntry(
                entry.view(),
                finding.measured(),
                finding == claim.finding() ? spread(claim, percent) : "",
                Double.isFinite(difference) ? difference(difference, finding.unit()) : "",
                tint(Math.abs(difference) / finding.margin().orElse(Double.NaN)));
    }

    private static String difference(double difference, String unit) {
        boolean percent = unit.equals("%");
        String number = percent ? Numbers.fixed(difference, 2) : Numbers.plain(difference);
        return (number.startsWith("−") || difference == 0 ? "" : "+")
                + number
                + (percent ? " points" : unit.isEmpty() ? "" : " " + unit);
    }

    private String spread(ClaimResult claim, boolean percent) {
        Arm arm = claim.arms().get(0);
        Sample sample = Sample.of(experiment.trials().stream()
                .filter(trial -> claim.arms().size() == 1 && trial.arm().equals(arm))
                .filter(trial -> trial.metrics().containsKey(claim.metric()))
                .map(trial -> trial.metrics().get(claim.metric()) * (percent ? PERCENT : 1))
                .toList());
        boolean sameUnit = percent || claim.finding().unit().isEmpty();
        if (sample.finite() < 2 || !sameUnit) {
            return "";
        }
        return "± " + (percent ? Numbers.fixed(sample.deviation(), 2) : Numbers.plain(sample.deviation()));
    }

    private static String tint(double margins) {
        if (Double.isNaN(margins)) {
            return "";
        }
        return margins <= 0.5 ? "near" : margins <= 1 ? "within" : margins <= 2 ? "off" : "far";
    }
}
