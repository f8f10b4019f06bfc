package dev.reprise.imports;

import dev.reprise.ImportedTrials.Format;
import dev.reprise.judge.Arm;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether a file has all that the experiment needs, and nothing that it does not know. */
final class Completeness {

    private final ImportSpec spec;
    private final String file;
    private final Problems problems;

    Completeness(ImportSpec spec, String file, Problems problems) {
        this.spec = spec;
        this.file = file;
        this.problems = problems;
    }

    /** @param columns all that occur */
    void checkColumns(Collection<String> columns) {
        Set<String> known = new LinkedHashSet<>(spec.keyColumns());
        boolean tags = spec.format() == Format.MLFLOW;
        known.stream()
                .filter(column -> !tags && !columns.contains(column))
                .forEach(column -> problems.add(file, "has no column '" + column + "'; its columns are " + columns));
        known.addAll(spec.metrics().values());
        known.addAll(spec.series().values());
        boolean wandb = spec.format() == Format.WANDB_CSV;
        columns.stream()
                .filter(column -> !known.contains(column) && !Names.fits(column, spec.ignored()))
                .filter(column -> !wandb || !WandbRows.isAboutRuns(column))
                .forEach(
                        column -> problems.add(
                                file,
                                "has the column '" + Assembly.quote(column)
                                        + "', which is neither the seed, a sweep, a metric nor a series; name it there or in ignored"));
    }

    void checkTrials(List<Draft> drafts) {
        Map<Arm, Set<String>> seeds = new HashMap<>();
        Set<String> all = new LinkedHashSet<>();
        for (Draft draft : drafts) {
            seeds.computeIfAbsent(draft.arm(), arm -> new LinkedHashSet<>()).add(draft.seed());
            all.add(draft.seed());
            if (draft.failure().isEmpty()) {
                checkContent(draft);
            }
        }
        for (Arm arm : spec.arms()) {
            Set<String> found = seeds.getOrDefault(arm, Set.of());
            if (found.isEmpty()) {
                problems.add(file, "has no trial" + (arm.values().isEmpty() ? "" : " of the arm " + arm));
            } else if (!spec.seedsMayDiffer() && found.size() < all.size()) {
                List<String> lost =
                        all.stream().filter(seed -> !found.contains(seed)).toList();
                problems.add(
                        file,
                        "has no trial of the arm " + arm + " with seed " + lost.get(0)
                                + (lost.size() > 1 ? " and " + (lost.size() - 1) + " more" : "")
                                + ", which other arms have; add what was lost, or say seedsMayDiffer");
            }
        }
    }

    private void checkContent(Draft draft) {
        Set<String> metrics = draft.metrics(spec.metrics().keySet()).keySet();
        spec.metrics().forEach((name, column) -> {
            if (!metrics.contains(name)) {
                problems.add(draft.place(), "begins the trial " + draft + ", which has no value of '" + column + "'");
            }
        });
        spec.series().forEach((name, column) -> {
            if (draft.length(name) == 0) {
                problems.add(draft.place(), "begins the trial " + draft + ", which has no value of '" + column + "'");
            }
        });
    }
}
