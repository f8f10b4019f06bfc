package dev.reprise.reports.view;

import dev.reprise.evidence.RecordedArm;
import dev.reprise.evidence.RecordedArm.RecordedCurve;
import dev.reprise.evidence.RecordedExperiment;
import dev.reprise.judge.Arm;
import dev.reprise.reports.chart.Curve;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The curves of a record, thinned when it was made. */
record RecordedCurves(RecordedExperiment record) implements ArmCurves {

    @Override
    public List<Arm> arms() {
        return record.arms().stream().map(RecordedArm::values).toList();
    }

    @Override
    public Set<String> names() {
        var names = new LinkedHashSet<String>();
        record.arms().forEach(arm -> arm.curves().forEach(curve -> names.add(curve.name())));
        return names;
    }

    @Override
    public int stride() {
        return record.arms().stream()
                .flatMap(arm -> arm.curves().stream())
                .mapToInt(RecordedCurve::every)
                .max()
                .orElse(1);
    }

    @Override
    public Optional<Curve> curve(Arm arm, String series, String legend, double factor) {
        return record.arms().stream()
                .filter(candidate -> candidate.values().equals(arm))
                .flatMap(candidate -> candidate.curves().stream())
                .filter(curve -> curve.name().equals(series))
                .findFirst()
                .map(curve -> curve(curve, legend, factor));
    }

    private static Curve curve(RecordedCurve curve, String legend, double factor) {
        List<Double> mean = times(curve.mean(), factor);
        boolean single = curve.low().isEmpty();
        return new Curve(
                legend,
                mean,
                single ? mean : times(curve.low(), factor),
                single ? mean : times(curve.high(), factor),
                curve.seeds(),
                curve.notFinite(),
                curve.every());
    }

    private static List<Double> times(List<Double> values, double factor) {
        return values.stream().map(value -> value * factor).toList();
    }
}
