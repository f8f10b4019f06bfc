package dev.reprise.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of runs that Weights &amp; Biases exports: columns about the runs, then their configuration and summary. */
final class WandbRows {

    /** What the table has of every run, whatever it logged. */
    private static final List<String> ABOUT_RUNS = List.of(
            "Name",
            "ID",
            "Agent",
            "State",
            "Notes",
            "User",
            "Tags",
            "Created",
            "Updated",
            "End Time",
            "Runtime",
            "Sweep",
            "Group",
            "Job Type",
            "Hostname",
            "GPU Type",
            "GPU Count",
            "Commit",
            "Description",
            "Host");

    private WandbRows() {}

    static Rows of(Rows table) {
        List<Row> rows = table.rows().stream().map(WandbRows::withEnd).toList();
        String last = rows.stream()
                .map(row -> row.cells().getOrDefault("Created", ""))
                .max(String::compareTo)
                .orElse("");
        return new Rows(table.columns(), rows, last.length() > 10 ? last.substring(0, 10) : last, "");
    }

    static boolean isAboutRuns(String column) {
        return ABOUT_RUNS.contains(column);
    }

    private static Row withEnd(Row row) {
        Map<String, String> cells = row.cells();
        String state = cells.getOrDefault("State", "finished").strip();
        Optional<String> failure = state.equals("finished") || state.isEmpty()
                ? Optional.empty()
                : Optional.of("Weights & Biases has the state " + state + " of the run "
                        + cells.getOrDefault("Name", "") + " (" + row.place() + ")");
        return new Row(row.place(), cells, row.lists(), failure);
    }
}
