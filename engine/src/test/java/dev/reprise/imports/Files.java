package dev.reprise.imports;

import dev.reprise.ImportedTrials;
import dev.reprise.ImportedTrials.Format;
import dev.reprise.results.TrialResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Contents of files, and what experiments with two arms say of them. */
final class Files {

    static final Parameter ACTIVATION = new Parameter("activation", String.class, List.of("relu", "tanh"));

    static final String WIDE = """
            activation,seed,accuracy
            relu,1,0.91
            relu,2,0.92
            tanh,1,0.81
            tanh,2,0.82
            """;

    private Files() {}

    @ImportedTrials(file = "runs.csv", format = Format.CSV, metrics = "accuracy")
    static final class Wide {}

    @ImportedTrials(file = "runs.csv", format = Format.CSV, metrics = "accuracy", series = "loss", step = "epoch")
    static final class WithEpochs {}

    @ImportedTrials(file = "runs.csv", format = Format.CSV_LONG, metrics = "accuracy", series = "loss", step = "epoch")
    static final class Long {}

    @ImportedTrials(
            file = "runs.jsonl",
            format = Format.JSON_LINES,
            sweeps = "activation=config.activation",
            metrics = "accuracy",
            series = "loss",
            ignored = "config.*")
    static final class Json {}

    @ImportedTrials(file = "mlruns", format = Format.MLFLOW, metrics = "accuracy=test_acc", series = "loss=train_loss")
    static final class Mlflow {}

    @ImportedTrials(file = "wandb.csv", format = Format.WANDB_CSV, metrics = "accuracy=test_acc")
    static final class Wandb {}

    static ImportSpec spec(Class<?> annotated) {
        return spec(annotated, ACTIVATION);
    }

    static ImportSpec spec(Class<?> annotated, Parameter... parameters) {
        return ImportSpec.of(annotated.getAnnotation(ImportedTrials.class), List.of(parameters));
    }

    static Import read(ImportSpec spec, String content) {
        return read(spec, content.getBytes(StandardCharsets.UTF_8));
    }

    static Import read(ImportSpec spec, byte[] content) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(spec.file(), content);
        return TrialImport.read(spec, new SourceFiles(files, false, "2026-11-03"));
    }

    static Import read(ImportSpec spec, SortedMap<String, byte[]> store) {
        return TrialImport.read(spec, new SourceFiles(store, true, "2026-11-03"));
    }

    static List<TrialResult> trials(Import read) {
        if (read instanceof Import.Trials trials) {
            return trials.trials();
        }
        throw new AssertionError("Refused: " + ((Import.Refused) read).problems());
    }

    static List<String> problems(Import read) {
        if (read instanceof Import.Refused refused) {
            return refused.problems();
        }
        throw new AssertionError("Was read: " + ((Import.Trials) read).trials());
    }

    /** A store of two arms and two seeds as MLflow's client writes it. */
    static SortedMap<String, byte[]> store() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        put(
                files,
                "0/meta.yaml",
                "artifact_location: file:///tmp/mlruns/0\nexperiment_id: '0'\nlifecycle_stage: active\nname: Default\n");
        put(
                files,
                "7/meta.yaml",
                "artifact_location: file:///tmp/mlruns/7\nexperiment_id: '7'\nlifecycle_stage: active\nname: two-moons\n");
        int run = 0;
        for (String activation : List.of("relu", "tanh")) {
            for (int seed = 0; seed < 2; seed++) {
                putRun(files, "7/" + "c0ffee%02d".formatted(run++), activation, seed);
            }
        }
        return files;
    }

    private static void putRun(SortedMap<String, byte[]> files, String run, String activation, int seed) {
        put(files, run + "/meta.yaml", """
                artifact_uri: file:///tmp/mlruns/%s/artifacts
                end_time: 1731482040692
                entry_point_name: ''
                experiment_id: '7'
                lifecycle_stage: active
                run_id: c0ffee
                run_name: righteous-zebra-248
                source_type: 4
                start_time: 1731482032654
                status: 3
                tags: []
                user_id: jo
                """.formatted(run));
        put(files, run + "/params/activation", activation);
        put(files, run + "/params/seed", Integer.toString(seed));
        put(files, run + "/metrics/test_acc", "1731482032709 0.9" + seed + " 0\n");
        put(files, run + "/metrics/train_loss", "1731482032700 0.5 0\n1731482032704 0.25 2\n1731482032702 0.375 1\n");
        put(files, run + "/tags/mlflow.user", "jo");
        put(files, run + "/tags/mlflow.source.name", "train.py");
        put(files, run + "/tags/mlflow.source.git.commit", "3f2a91c");
    }

    static void put(SortedMap<String, byte[]> files, String path, String content) {
        files.put(path, content.getBytes(StandardCharsets.UTF_8));
    }
}
