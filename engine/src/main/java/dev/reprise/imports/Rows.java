package dev.reprise.imports;

import java.util.Collection;
import java.util.List;

/**
 * The content of a file before anything is made of it.
 *
 * @param columns all that occur, in order
 * @param rows in the order of the file
 * @param date when the trials were made, as far as the file says so; else empty
 * @param madeBy what made them, as far as the file says so; else empty
 */
record Rows(Collection<String> columns, List<Row> rows, String date, String madeBy) {

    Rows(Collection<String> columns, List<Row> rows) {
        this(columns, rows, "", "");
    }

    static Rows none() {
        return new Rows(List.of(), List.of());
    }
}
