package dev.reprise.imports;

import dev.reprise.judge.Arm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Makes trials of rows, as the experiment says that they are to be understood. */
final class Assembly {

    private static final int LONGEST_QUOTE = 60;

    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");

    private final ImportSpec spec;
    private final Problems problems;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    Assembly(ImportSpec spec, Problems problems) {
        this.spec = spec;
        this.problems = problems;
    }

    /** The trials in the order in which they appear; not complete if there are problems. */
    List<Draft> drafts() {
        return new ArrayList<>(drafts.values());
    }

    void add(Row row) {
        boolean wanted = spec.where().entrySet().stream()
                .allMatch(entry ->
                        row.cells().getOrDefault(entry.getKey(), "").strip().equals(entry.getValue()));
        if (!wanted) {
            return;
        }
        Optional<Arm> arm = arm(row);
        Optional<String> seed = text(row, spec.seed(), "the seed").map(Assembly::canonical);
        if (arm.isEmpty() || seed.isEmpty()) {
            return;
        }
        String key = arm.get() + "\n" + seed.get();
        Draft known = drafts.get(key);
        if (known != null && !spec.severalRows()) {
            problems.add(row.place(), "is a second trial of " + known + "; the first is " + known.place());
            return;
        }
        Draft draft = known == null ? new Draft(arm.get(), seed.get(), row.place()) : known;
        drafts.put(key, draft);
        draft.failure(row.failure());
        spec.metrics().forEach((name, column) -> metric(draft, row, name, column));
        series(draft, row);
    }

    private Optional<Arm> arm(Row row) {
        Arm arm = Arm.NONE;
        for (Parameter parameter : spec.parameters()) {
            Optional<String> text = text(row, spec.columnOf(parameter), "the sweep '" + parameter.name() + "'");
            if (text.isEmpty()) {
                return Optional.empty();
            }
            Optional<String> value = parameter.spelled(text.get());
            if (value.isEmpty()) {
                problems.add(
                        row.place(),
                        "has " + spec.columnOf(parameter) + " '" + quote(text.get()) + "', but the sweep '"
                                + parameter.name() + "' lists " + String.join(", ", parameter.values())
                                + "; list it there, or leave its rows out with where");
                return Optional.empty();
            }
            arm = arm.with(parameter.name(), value.get());
        }
        return Optional.of(arm);
    }

    private Optional<String> text(Row row, String column, String what) {
        Optional<String> text =
                Optional.ofNullable(row.cells().get(column)).map(String::strip).filter(cell -> !cell.isEmpty());
        if (text.isEmpty()) {
            problems.add(row.place(), "has nothing in '" + column + "', the column of " + what);
        }
        return text;
    }

    /** Whole numbers in one spelling: where a cell is missing pandas writes all of a column as {@code 1.0}. */
    private static String canonical(String seed) {
        if (seed.length() > 18 || !Numbers.isDecimal(seed)) {
            return seed;
        }
        try {
            return Long.toString(new BigDecimal(seed).longValueExact());
        } catch (ArithmeticException e) {
            return seed;
        }
    }

    private void metric(Draft draft, Row row, String name, String column) {
        String text = lastOf(row, column);
        boolean absent = text.isBlank() && (row.failure().isPresent() || spec.severalRows());
        if (!absent) {
            number(row, column, text).ifPresent(value -> {
                if (!draft.metric(name, value)) {
                    problems.add(
                            row.place(),
                            "has another value of the metric '" + name + "' of " + draft + " than a row before");
                }
            });
        }
    }

    /** Of a metric with steps the value of the last one counts. */
    private static String lastOf(Row row, String column) {
        List<String> values = row.lists().getOrDefault(column, List.of());
        return values.isEmpty() ? row.cells().getOrDefault(column, "") : values.get(values.size() - 1);
    }

    private void series(Draft draft, Row row) {
        boolean any = spec.series().values().stream()
                .anyMatch(column -> !row.cells().getOrDefault(column, "").isBlank());
        OptionalLong step = any && !spec.step().isBlank() ? step(row) : OptionalLong.empty();
        spec.series().forEach((name, column) -> {
            List<String> list = row.lists().getOrDefault(column, List.of());
            String cell = row.cells().getOrDefault(column, "");
            if (!list.isEmpty()) {
                list.forEach(text -> point(draft, row, name, column, text, OptionalLong.empty()));
            } else if (!cell.isBlank() && !spec.severalRows()) {
                problems.add(
                        row.place(),
                        "has one value in '" + column + "', the column of the series '" + name
                                + "'; name the column of its steps, or make it a metric");
            } else if (!cell.isBlank()) {
                point(draft, row, name, column, cell, step);
            }
        });
    }

    private void point(Draft draft, Row row, String name, String column, String text, OptionalLong step) {
        number(row, column, text).ifPresent(value -> {
            if (!draft.point(name, step.orElse(draft.length(name)), value)) {
                problems.add(
                        row.place(),
                        "has a second value of the series '" + name + "' of " + draft + " at step " + step.orElse(0));
            }
        });
    }

    private OptionalLong step(Row row) {
        String text = row.cells().getOrDefault(spec.step(), "").strip();
        String whole = canonical(text);
        if (WHOLE.matcher(whole).matches()) {
            return OptionalLong.of(Long.parseLong(whole));
        }
        problems.add(
                row.place(),
                "has '" + quote(text) + "' in '" + spec.step() + "', which is no step: a whole number from 0");
        return OptionalLong.empty();
    }

    private OptionalDouble number(Row row, String column, String text) {
        OptionalDouble value = Numbers.parse(text);
        if (value.isEmpty()) {
            problems.add(
                    row.place(),
                    text.isBlank()
                            ? "has no value of '" + column + "'; write NaN where training diverged"
                            : "has '" + quote(text) + "' in '" + column + "', which is no number");
        } else if (Double.isInfinite(value.getAsDouble()) && Numbers.isDecimal(text.strip())) {
            problems.add(row.place(), "has '" + quote(text) + "' in '" + column + "', which is too large for a number");
            return OptionalDouble.empty();
        }
        return value;
    }

    static String quote(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    }
}
