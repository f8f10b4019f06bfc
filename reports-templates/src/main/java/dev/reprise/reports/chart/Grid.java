package dev.reprise.reports.chart;

import java.util.List;

/**
 * Cells of one size, and where they lie in a picture.
 *
 * @param cells row by row from the top
 */
record Grid(List<List<Double>> cells, double left, double top, double width, double height) {

    int rows() {
        return cells.size();
    }

    int columns(int row) {
        return cells.get(row).size();
    }

    double value(int row, int column) {
        return cells.get(row).get(column);
    }

    /** Whether there is a number. */
    boolean has(int row, int column) {
        return row < rows() && column < columns(row) && Double.isFinite(value(row, column));
    }

    /** Path of the cells of a row from one column to before another. */
    String rectangle(int row, int from, int to) {
        return "M" + Svg.number(left + from * width) + " " + Svg.number(top + row * height) + "H"
                + Svg.number(left + to * width) + "V" + Svg.number(top + (row + 1) * height) + "H"
                + Svg.number(left + from * width) + "Z";
    }

    /** A place between the middles of cells, in columns and rows. */
    String point(double column, double row) {
        return Svg.number(left + (column + 0.5) * width) + " " + Svg.number(top + (row + 0.5) * height);
    }
}
