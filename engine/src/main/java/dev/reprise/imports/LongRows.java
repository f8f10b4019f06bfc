package dev.reprise.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/** Rows with a name and a value each, made into rows with a column of that name. */
final class LongRows {

    private LongRows() {}

    static Rows of(Rows table, ImportSpec spec) {
        if (!table.columns().contains(spec.nameColumn()) || !table.columns().contains(spec.valueColumn())) {
            return table; // said of the columns
        }
        var columns = new LinkedHashSet<>(table.columns());
        List<Row> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            var cells = new LinkedHashMap<>(row.cells());
            String name = cells.getOrDefault(spec.nameColumn(), "").strip();
            if (!name.isEmpty()) {
                columns.add(name);
                cells.putIfAbsent(name, cells.getOrDefault(spec.valueColumn(), ""));
            }
            rows.add(new Row(row.place(), cells));
        }
        return new Rows(columns, rows);
    }
}
