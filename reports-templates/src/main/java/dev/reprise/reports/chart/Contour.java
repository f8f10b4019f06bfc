package dev.reprise.reports.chart;

/** The line on which cells have one value: marching squares, with values between the middles of cells taken to be linear. */
final class Contour {

    private Contour() {}

    /** As a path; empty if all cells are on one side. */
    static String through(Grid grid, double level) {
        var path = new StringBuilder();
        for (int row = 0; row + 1 < grid.rows(); row++) {
            for (int column = 0; column + 1 < grid.columns(row); column++) {
                if (grid.has(row, column)
                        && grid.has(row, column + 1)
                        && grid.has(row + 1, column)
                        && grid.has(row + 1, column + 1)) {
                    square(path, grid, level, row, column);
                }
            }
        }
        return path.toString();
    }

    private static void square(StringBuilder path, Grid grid, double level, int row, int column) {
        double topLeft = grid.value(row, column) - level;
        double topRight = grid.value(row, column + 1) - level;
        double bottomLeft = grid.value(row + 1, column) - level;
        double bottomRight = grid.value(row + 1, column + 1) - level;
        String top = crossing(topLeft, topRight, share -> grid.point(column + share, row));
        String bottom = crossing(bottomLeft, bottomRight, share -> grid.point(column + share, row + 1));
        String left = crossing(topLeft, bottomLeft, share -> grid.point(column, row + share));
        String right = crossing(topRight, bottomRight, share -> grid.point(column + 1, row + share));
        boolean saddle = !top.isEmpty() && !bottom.isEmpty() && !left.isEmpty() && !right.isEmpty();
        if (saddle) {
            // Both pairs of corners are joined somewhere; the mean says which of them is in the middle.
            boolean apart = topLeft >= 0 == topLeft + topRight + bottomLeft + bottomRight >= 0;
            segment(path, top, apart ? right : left);
            segment(path, bottom, apart ? left : right);
            return;
        }
        String from = "";
        for (String end : new String[] {top, right, bottom, left}) {
            if (end.isEmpty()) {
                continue;
            }
            if (from.isEmpty()) {
                from = end;
            } else {
                segment(path, from, end);
            }
        }
    }

    private static void segment(StringBuilder path, String from, String to) {
        path.append('M').append(from).append('L').append(to);
    }

    private static String crossing(double from, double to, Place place) {
        return from >= 0 == to >= 0 ? "" : place.at(from / (from - to));
    }

    @FunctionalInterface
    private interface Place {
        String at(double share);
    }
}
