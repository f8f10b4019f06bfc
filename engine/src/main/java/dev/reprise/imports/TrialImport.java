package dev.reprise.imports;

import dev.reprise.ImportedTrials.Format;
import dev.reprise.results.ImportResult;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Reads the trials of an experiment from a file that something else wrote. */
public final class TrialImport {

    private TrialImport() {}

    /**
     * Reads all trials, or says what is wrong.
     *
     * @param folder that the file's name is relative to
     */
    public static Import read(ImportSpec spec, Path folder) {
        Path path = folder.resolve(spec.file());
        if (Files.notExists(path)) {
            return refused(spec, "does not exist in " + folder.toAbsolutePath());
        }
        if (Files.isDirectory(path) != (spec.format() == Format.MLFLOW)) {
            return refused(
                    spec,
                    spec.format() == Format.MLFLOW
                            ? "is a file; MLflow's file store is a folder such as mlruns/1"
                            : "is a folder; a file of the format " + spec.format() + " is needed");
        }
        try {
            return read(spec, SourceFiles.read(path));
        } catch (IOException e) {
            return refused(spec, String.valueOf(e.getMessage()));
        }
    }

    private static Import.Refused refused(ImportSpec spec, String why) {
        return new Import.Refused(List.of(spec.file() + " " + why));
    }

    static Import read(ImportSpec spec, SourceFiles files) {
        var problems = new Problems();
        checkSpec(spec, problems);
        Rows rows = rows(spec, files.content(), problems);
        var completeness = new Completeness(spec, spec.file(), problems);
        var assembly = new Assembly(spec, problems);
        if (problems.none()) {
            completeness.checkColumns(rows.columns());
        }
        if (problems.none()) {
            rows.rows().forEach(assembly::add);
        }
        List<Draft> drafts = assembly.drafts();
        if (problems.none()) {
            completeness.checkTrials(drafts);
        }
        if (!problems.none()) {
            return new Import.Refused(problems.messages());
        }
        SeedNumbers seeds = SeedNumbers.of(drafts);
        return new Import.Trials(
                drafts.stream().map(draft -> trial(draft, spec, seeds)).toList(),
                source(spec, files, rows, seeds.texts()));
    }

    private static void checkSpec(ImportSpec spec, Problems problems) {
        if (spec.metrics().isEmpty() && spec.series().isEmpty()) {
            problems.add(spec.file(), "is to be read without any metric or series; name those that claims look at");
        }
        try {
            if (!spec.date().isEmpty()) {
                LocalDate.parse(spec.date());
            }
        } catch (DateTimeException e) {
            problems.add(spec.file(), "has the date '" + spec.date() + "'; write it like 2026-11-03");
        }
    }

    private static Rows rows(ImportSpec spec, SortedMap<String, byte[]> content, Problems problems) {
        if (spec.format() == Format.MLFLOW) {
            return MlflowRows.read(content, spec.file(), problems);
        }
        byte[] only = content.values().iterator().next();
        return switch (spec.format()) {
            case CSV -> CsvRows.read(only, spec.file(), spec.delimiter(), problems);
            case CSV_LONG -> LongRows.of(CsvRows.read(only, spec.file(), spec.delimiter(), problems), spec);
            case WANDB_CSV -> WandbRows.of(CsvRows.read(only, spec.file(), spec.delimiter(), problems));
            case JSON_LINES -> JsonRows.read(only, spec.file(), problems);
            case MLFLOW -> throw new IllegalStateException("MLflow's store is a folder");
        };
    }

    private static TrialResult trial(Draft draft, ImportSpec spec, SeedNumbers seeds) {
        boolean failure = draft.failure().isPresent();
        return new TrialResult(
                draft.arm(),
                seeds.of(draft),
                failure ? Status.FAILED : Status.COMPLETED,
                Origin.IMPORTED,
                failure ? Map.of() : draft.metrics(spec.metrics().keySet()),
                failure ? Map.of() : draft.series(spec.series().keySet()),
                List.of(),
                Optional.empty(),
                0,
                draft.failure());
    }

    private static ImportResult source(ImportSpec spec, SourceFiles files, Rows rows, Map<Integer, String> seeds) {
        boolean stated = !spec.date().isEmpty();
        boolean recorded = !rows.date().isEmpty();
        return new ImportResult(
                spec.file(),
                spec.format().name(),
                files.sha256(),
                files.bytes(),
                files.content().size(),
                stated ? spec.date() : recorded ? rows.date() : files.changed(),
                stated ? "stated" : recorded ? "recorded" : "changed",
                spec.madeBy().isEmpty() ? rows.madeBy() : spec.madeBy(),
                seeds);
    }
}
