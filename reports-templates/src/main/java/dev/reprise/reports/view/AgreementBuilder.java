package dev.reprise.reports.view;

import dev.reprise.judge.Finding;
import dev.reprise.reports.chart.Agreement;
import dev.reprise.reports.chart.Charts;
import dev.reprise.reports.chart.Picture;
import dev.reprise.reports.text.Numbers;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.RecordedVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every number that a report prints beside ours, one picture for each unit or quantity. */
final class AgreementBuilder {

    private static final int FEWEST = 2;

    private final Context context;

    AgreementBuilder(Context context) {
        this.context = context;
    }

    List<ChartView> build() {
        Map<String, List<Agreement>> units = new TreeMap<>();
        for (ExperimentResult experiment : context.results.experiments()) {
            for (ClaimResult claim : experiment.claims()) {
                Optional<Finding> recorded = claim.recorded().map(RecordedVerdict::finding);
                boolean here = claim.finding().estimate().isPresent();
                Finding finding = here ? claim.finding() : recorded.orElse(claim.finding());
                point(claim, finding, !here)
                        .ifPresent(point -> units.computeIfAbsent(group(claim, finding), u -> new ArrayList<>())
                                .add(point));
            }
        }
        return units.entrySet().stream()
                .filter(unit -> unit.getValue().size() >= FEWEST)
                .map(unit -> chart(unit.getKey(), unit.getValue()))
                .toList();
    }

    /** The unit, or where there is none the quantity: a loss and a count share no axis. */
    private static String group(ClaimResult claim, Finding finding) {
        String metric = claim.metric();
        return finding.unit().isEmpty() ? metric.substring(metric.lastIndexOf('.') + 1) : finding.unit();
    }

    private Optional<Agreement> point(ClaimResult claim, Finding finding, boolean recorded) {
        double reported = finding.reportedValue().orElse(Double.NaN);
        double measured = finding.estimate().orElse(Double.NaN);
        if (!Double.isFinite(reported) || !Double.isFinite(measured)) {
            return Optional.empty();
        }
        VerdictView verdict = Verdicts.of(finding.verdict());
        return Optional.of(new Agreement(
                reported,
                measured,
                finding.margin().filter(Double::isFinite).orElse(0.0),
                finding.interval()
                        .map(interval -> interval.low())
                        .filter(Double::isFinite)
                        .orElse(measured),
                finding.interval()
                        .map(interval -> interval.high())
                        .filter(Double::isFinite)
                        .orElse(measured),
                recorded,
                "v-" + verdict.key(),
                context.href(claim.id()),
                claim.id() + ": reported " + finding.reported() + ", measured " + finding.measured() + ", "
                        + verdict.word() + (recorded ? ", recorded" : "")));
    }

    private static ChartView chart(String unit, List<Agreement> points) {
        Picture picture = Charts.agreement(unit, points);
        long recorded = points.stream().filter(Agreement::recorded).count();
        return new ChartView(
                unit,
                Numbers.count(points.size(), "number", "numbers")
                        + (recorded == 0 ? "" : ", " + recorded + " of them recorded (hollow)"),
                picture.markup(),
                picture.note(),
                List.of(),
                "");
    }
}
