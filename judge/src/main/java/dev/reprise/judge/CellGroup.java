package dev.reprise.judge;

import java.util.List;

/** A metric at several arms; no arm stands for every one that has the metric's fixed values. */
record CellGroup(Metric metric, List<Arm> named) implements Cells {

    CellGroup {
        named = List.copyOf(named);
    }

    @Override
    public Cells lowerIsBetter() {
        return new CellGroup(metric.lowerIsBetter(), named);
    }
}
