package dev.reprise.judge;

import java.util.List;

/** A metric at one arm. */
public record Cell(Metric metric, Arm arm) implements Cells {

    @Override
    public List<Arm> named() {
        return List.of(arm);
    }

    @Override
    public Cell lowerIsBetter() {
        return new Cell(metric.lowerIsBetter(), arm);
    }

    /** Claims the number that a report prints, such as {@code "59.6%"}; a margin follows. */
    public ReportedValue.Unbounded isReportedAs(String printed) {
        return new ReportedValue.Unbounded(this, Quantity.parse(printed));
    }
}
