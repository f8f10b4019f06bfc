package dev.reprise.reports.chart;

/** Class names of the stylesheet's colours and dashes; after eight colours, the dashes change. */
public final class Palette {

    private Palette() {}

    public static String series(int index) {
        return "s" + index % 8 + (index < 8 ? "" : " d" + index / 8 % 3);
    }
}
