package dev.reprise.reports.chart;

import java.util.List;

/**
 * Numbers by row and column.
 *
 * @param title that is read out
 * @param axes what rows and columns are
 * @param unit of the numbers; may be empty
 * @param rows names, from the top
 * @param columns names, from the left; empty where a column has none
 * @param cells one list per row, one number per column; NaN where there is none
 * @param sparse whether few columns have a name, as along an axis
 */
public record CellMap(
        String title,
        String axes,
        String unit,
        List<String> rows,
        List<String> columns,
        List<List<Double>> cells,
        boolean sparse) {

    public CellMap {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
    }
}
