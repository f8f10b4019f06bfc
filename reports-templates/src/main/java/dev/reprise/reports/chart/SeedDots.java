package dev.reprise.reports.chart;

import dev.reprise.judge.Votes;
import dev.reprise.reports.text.Numbers;

/** A dot for each seed, filled if it bears the claim out. */
final class SeedDots {

    private static final double STEP = 9;
    private static final double HEIGHT = 10;
    private static final int MOST = 40;

    private SeedDots() {}

    static String draw(Votes votes) {
        int seeds = votes.cast().size();
        double step = seeds > MOST ? STEP * MOST / seeds : STEP;
        var svg = Svg.picture(step * seeds + 2, HEIGHT, "seed-dots", Numbers.votes(votes.won(), seeds));
        for (int i = 0; i < seeds; i++) {
            svg.circle(votes.cast().get(i) > 0 ? "seed for" : "seed", step * (i + 0.5) + 1, HEIGHT / 2, step / 3);
        }
        return svg.markup();
    }
}
