package dev.reprise.sample.mva2020;

import dev.reprise.train.Curves;
import dev.reprise.train.Trial;

/** The "convergences" that the report plots: one measure over the epochs of a trial. */
final class Convergence {

    /** The name of the figure that every trial draws. */
    static final String FIGURE = "convergence";

    private Convergence() {}

    /** Draws a series of the trial. */
    static void draw(Trial trial, String measure, String series) {
        trial.figure(Curves.of(trial, FIGURE, measure, 1, series));
    }
}
