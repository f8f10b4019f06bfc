package dev.reprise.judge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Trials of a table. Whatever cannot be read is refused by row and column. */
final class MeasuredRows {

    private static final String SEED = "seed";

    private MeasuredRows() {}

    static List<TrialOutcome> trials(List<Map<String, String>> rows, List<String> varied) {
        var trials = new ArrayList<TrialOutcome>();
        for (int i = 0; i < rows.size(); i++) {
            trials.add(trial(rows.get(i), varied, "row " + (i + 1)));
        }
        return trials;
    }

    private static TrialOutcome trial(Map<String, String> row, List<String> varied, String where) {
        var arm = new LinkedHashMap<String, String>();
        varied.forEach(name -> arm.put(name, cell(row, name, where)));
        var metrics = new LinkedHashMap<String, Double>();
        row.forEach((name, text) -> {
            if (!name.equals(SEED) && !arm.containsKey(name)) {
                metrics.put(name, number(text.strip(), name, where));
            }
        });
        return new TrialOutcome(new Arm(arm), seed(cell(row, SEED, where), where), metrics, Map.of(), Set.of());
    }

    private static String cell(Map<String, String> row, String column, String where) {
        String text = row.getOrDefault(column, "").strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("The column '" + column + "' is missing or empty in " + where
                    + "; there are the columns " + row.keySet() + ".");
        }
        return text;
    }

    private static int seed(String text, String where) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The seed in " + where + " is no whole number: '" + text + "'.", e);
        }
    }

    private static double number(String text, String column, String where) {
        switch (text.toLowerCase(Locale.ROOT)) {
            case "nan":
                return Double.NaN;
            case "inf", "+inf", "infinity", "+infinity":
                return Double.POSITIVE_INFINITY;
            case "-inf", "-infinity":
                return Double.NEGATIVE_INFINITY;
            default:
                break;
        }
        try {
            return new BigDecimal(text).doubleValue();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The column '" + column + "' is no number in " + where + ": '" + text
                            + "'. Write NaN where training diverged; name the column among the varied ones, or leave it out, if it is no"
                            + " metric.",
                    e);
        }
    }

    static List<Map<String, String>> csv(List<String> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("There is no line of column names.");
        }
        List<String> names = cells(lines.get(0), 1);
        if (Set.copyOf(names).size() < names.size()) {
            throw new IllegalArgumentException("A column stands twice in line 1: " + names + ".");
        }
        var rows = new ArrayList<Map<String, String>>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            List<String> cells = cells(lines.get(i), i + 1);
            if (cells.size() != names.size()) {
                throw new IllegalArgumentException("Line " + (i + 1) + " has " + Numbers.count(cells.size(), "cell")
                        + " under " + Numbers.count(names.size(), "column name") + ": '" + lines.get(i) + "'.");
            }
            var row = new LinkedHashMap<String, String>();
            for (int column = 0; column < names.size(); column++) {
                row.put(names.get(column), cells.get(column));
            }
            rows.add(row);
        }
        return rows;
    }

    /** As RFC 4180 has it, but for line breaks within quotes. */
    private static List<String> cells(String line, int number) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException(
                    "A quotation mark in line " + number + " is not closed: '" + line + "'.");
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
