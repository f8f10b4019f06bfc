package dev.reprise.reports.chart;

/** Class names of the stylesheet's colours and dashes; after eight colours, the dashes change. */
public final class Palette {

    private Palette() {}

    /** The colour of one of so many: eight that differ, and beyond that a ramp that keeps the order of the sweep. */
    public static String series(int index, int of) {
        return of <= 8 ? series(index) : "g" + Math.round(index * 11.0 / (of - 1));
    }

    public static String series(int index) {
        return "s" + index % 8 + (index < 8 ? "" : " d" + index / 8 % 3);
    }
}
