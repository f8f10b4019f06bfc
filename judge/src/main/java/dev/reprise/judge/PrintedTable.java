package dev.reprise.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table as a report prints it: a metric in each row, an arm in each column, both in the report's order. Every printed number is a
 * claim of its own, whose quote is its row. Immutable; made with {@link Claims#table}:
 *
 * <pre>{@code
 * table("width", 5, 10, 20)
 *         .row("training-loss", metric("train.loss"), "| Training loss | 0.0370 | 0.01828 | 0.0137 |").withinRelative("20%")
 *         .row("test", metric("test.accuracy").in("%"), "| Test accuracy | 77.50 % | 89.29 % | - |").within("3%")
 * }</pre>
 *
 * <p>The id of a cell is that of its row, a hyphen, and the values of its arm in lower case, with a hyphen for what else no id has:
 * {@code test-10}, {@code training-loss-0-001}. In a table of one column it is that of the row. {@link Row#named} gives
 * others.
 *
 * @param columns the arms
 * @param cells the printed numbers, row by row
 */
public record PrintedTable(List<Arm> columns, List<PrintedCell> cells) {

    private static final Pattern BETWEEN_CELLS = Pattern.compile("\\|");
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z]+>|\\*\\*|__|\\$");
    private static final Pattern BLANK = Pattern.compile("[-–—]?");
    private static final Pattern NOT_OF_IDS = Pattern.compile("[^a-z0-9]+");

    public PrintedTable {
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A table has at least one column: name the arms that it compares.");
        }
    }

    /**
     * One more row, as it is printed between vertical bars: a label, and then a number for each column. A cell that is empty or has a dash
     * is no claim; {@code <b>}, {@code **} and the like around a number count for nothing.
     *
     * @param id start of the cells' ids
     * @throws IllegalArgumentException if it has not as many cells as the table has columns, or a cell is no number
     */
    public Row row(String id, Metric metric, String printed) {
        List<String> parts = Stream.of(BETWEEN_CELLS.split(printed.strip().replaceAll("^\\||\\|$", ""), -1))
                .skip(1)
                .map(part -> MARKUP.matcher(part).replaceAll("").strip())
                .toList();
        return row(id, metric, printed, parts);
    }

    /**
     * One more row that a sentence has, or a table without bars: the numbers follow the words.
     *
     * @param id start of the cells' ids
     * @param quote the words of the report
     * @param first number of the first column; empty where none is printed
     * @param more numbers of the others
     * @throws IllegalArgumentException as {@link #row(String, Metric, String)} does
     */
    public Row row(String id, Metric metric, String quote, String first, String... more) {
        return row(
                id,
                metric,
                quote,
                Stream.concat(Stream.of(first), Stream.of(more)).toList());
    }

    private Row row(String id, Metric metric, String quote, List<String> numbers) {
        if (numbers.size() != columns.size()) {
            throw new IllegalArgumentException("The row '" + id + "' has " + numbers.size() + " numbers " + numbers
                    + " for " + columns.size() + " columns " + columns
                    + ". Give each column its number, and a dash where none is printed.");
        }
        List<String> ids = columns.stream()
                .map(column -> columns.size() == 1 ? id : id + "-" + idOf(column))
                .toList();
        return new Row(this, id, metric, quote, numbers, ids);
    }

    private static String idOf(Arm arm) {
        return arm.values().values().stream()
                .map(value -> NOT_OF_IDS
                        .matcher(value.toLowerCase(Locale.ROOT))
                        .replaceAll("-")
                        .replaceAll("^-|-$", ""))
                .collect(Collectors.joining("-"));
    }

    /**
     * A row that still lacks its margin.
     *
     * @param table that it is added to
     * @param numbers as printed, one for each column
     * @param ids of the cells, one for each column
     */
    public record Row(
            PrintedTable table, String id, Metric metric, String quote, List<String> numbers, List<String> ids) {

        public Row {
            numbers = List.copyOf(numbers);
            ids = List.copyOf(ids);
        }

        /**
         * Gives the cells ids of their own.
         *
         * @param cells one for each column
         * @throws IllegalArgumentException if there are more or fewer than columns
         */
        public Row named(String... cells) {
            if (cells.length != ids.size()) {
                throw new IllegalArgumentException("The row '" + id + "' gives " + cells.length + " ids for "
                        + ids.size() + " columns; give each column one.");
            }
            return new Row(table, id, metric, quote, numbers, List.of(cells));
        }

        /**
         * What still counts as the same number, as {@link ReportedValue.Unbounded#within} has it.
         *
         * @param margins one for all columns, or one for each
         * @throws IllegalArgumentException if the unit of one is not that of its number, or a cell is no number
         */
        public PrintedTable within(String... margins) {
            return added(margins, ReportedValue.Unbounded::within);
        }

        /** The same, as a share of the reported number, as {@link ReportedValue.Unbounded#withinRelative} has it. */
        public PrintedTable withinRelative(String... shares) {
            return added(shares, ReportedValue.Unbounded::withinRelative);
        }

        private PrintedTable added(String[] margins, Bound bound) {
            if (margins.length != 1 && margins.length != numbers.size()) {
                throw new IllegalArgumentException("The row '" + id + "' gives " + margins.length + " margins for "
                        + numbers.size() + " columns; give one for all, or each column one.");
            }
            var cells = new ArrayList<>(table.cells);
            IntStream.range(0, numbers.size())
                    .filter(i -> !BLANK.matcher(numbers.get(i)).matches())
                    .mapToObj(i -> cell(i, margins[margins.length == 1 ? 0 : i], bound))
                    .forEach(cells::add);
            return new PrintedTable(table.columns, cells);
        }

        private PrintedCell cell(int column, String margin, Bound bound) {
            Arm arm = table.columns.get(column);
            try {
                ReportedValue value = bound.around(metric.at(arm).isReportedAs(numbers.get(column)), margin);
                return new PrintedCell(ids.get(column), id, arm, quote, value);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "In the row '" + id + "', column '" + arm + "': " + e.getMessage(), e);
            }
        }

        @FunctionalInterface
        private interface Bound {
            ReportedValue around(ReportedValue.Unbounded number, String margin);
        }
    }

    /**
     * A printed number.
     *
     * @param id short name of the claim
     * @param row id of its row
     * @param column its arm
     * @param quote the words of the report
     * @param value what is claimed
     */
    public record PrintedCell(String id, String row, Arm column, String quote, ReportedValue value) {}
}
