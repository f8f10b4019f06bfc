package dev.reprise.data;

import java.util.Arrays;
import java.util.List;

/** Numbers in named columns. Immutable. */
public final class Table {

    private final List<String> columns;
    private final double[][] values;
    private final int rows;

    /**
     * @param columns names, each once
     * @param values one array per column, all of the same length, every number finite; kept, not copied
     */
    public Table(List<String> columns, double[]... values) {
        this.columns = List.copyOf(columns);
        this.values = values.clone();
        this.rows = values.length == 0 ? 0 : values[0].length;
        if (columns.stream().distinct().count() != values.length
                || columns.size() != values.length
                || Arrays.stream(values).anyMatch(column -> column.length != rows)) {
            throw new IllegalArgumentException("Columns " + columns + " need one array each, of one length");
        }
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /** Names, in the order of the file or as they were asked for. */
    public List<String> columns() {
        return columns;
    }

    /** One cell; rows count from 0. */
    public double value(int row, String column) {
        return column(column)[row];
    }

    /**
     * Samples for regression: row by row, features {@code {features.size()}} and labels in the order of the names.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public Samples samples(List<String> features, List<String> labels) {
        return FloatSamples.regression(floats(features), floats(labels), labels.size(), features.size());
    }

    private float[] floats(List<String> names) {
        float[] all = new float[Math.multiplyExact(rows, names.size())];
        for (int c = 0; c < names.size(); c++) {
            double[] column = column(names.get(c));
            for (int row = 0; row < rows; row++) {
                all[row * names.size() + c] = (float) column[row];
            }
        }
        return all;
    }

    private double[] column(String name) {
        int index = columns.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("There is no column " + name + "; there are " + columns);
        }
        return values[index];
    }
}
