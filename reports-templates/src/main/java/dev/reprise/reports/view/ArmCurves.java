package dev.reprise.reports.view;

import dev.reprise.judge.Arm;
import dev.reprise.reports.chart.Curve;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Series over the seeds of each arm, as curves at the same epochs. */
interface ArmCurves {

    List<Arm> arms();

    /** Names of all series, in the order recorded. */
    Set<String> names();

    /** Epochs from one entry of a curve to the next. */
    int stride();

    /**
     * One arm's curve; empty if it has no such series.
     *
     * @param factor for every value
     */
    Optional<Curve> curve(Arm arm, String series, String legend, double factor);
}
