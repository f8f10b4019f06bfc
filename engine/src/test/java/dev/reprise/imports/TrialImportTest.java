package dev.reprise.imports;

import static dev.reprise.imports.Files.problems;
import static dev.reprise.imports.Files.read;
import static dev.reprise.imports.Files.spec;
import static dev.reprise.imports.Files.trials;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.ImportedTrials;
import dev.reprise.ImportedTrials.Format;
import dev.reprise.results.ImportResult;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What files say, and what is wrong with them, each mistake with its file and line. */
class TrialImportTest {

    @Test
    void a_row_is_a_trial() {
        List<TrialResult> read = trials(read(spec(Files.Wide.class), Files.WIDE));

        assertThat(read).hasSize(4).extracting(TrialResult::origin).containsOnly(Origin.IMPORTED);
        assertThat(read.get(2).arm().values()).containsExactly(Map.entry("activation", "tanh"));
        assertThat(read.get(2).seed()).isEqualTo(1);
        assertThat(read.get(2).metrics()).containsExactly(Map.entry("accuracy", 0.81));
    }

    @Test
    void a_row_is_an_epoch() {
        String csv = """
                activation,seed,epoch,loss,accuracy
                relu,1,1,0.5,
                relu,1,0,0.7,
                relu,1,2,0.3,0.9
                tanh,1,0,0.6,0.8
                """;

        List<TrialResult> read = trials(read(spec(Files.WithEpochs.class), csv));

        assertThat(read).hasSize(2);
        assertThat(read.get(0).series()).containsExactly(Map.entry("loss", List.of(0.7, 0.5, 0.3)));
        assertThat(read.get(0).metrics()).containsEntry("accuracy", 0.9);
    }

    @Test
    void a_row_is_a_value() {
        String csv = """
                activation,seed,metric,epoch,value
                relu,a,loss,0,0.7
                relu,a,loss,1,0.5
                relu,a,accuracy,,0.9
                tanh,a,loss,0,0.7
                tanh,a,accuracy,,0.8
                """;

        List<TrialResult> read = trials(read(spec(Files.Long.class), csv));

        assertThat(read).hasSize(2);
        assertThat(read.get(0).series()).containsExactly(Map.entry("loss", List.of(0.7, 0.5)));
        assertThat(read.get(1).metrics()).containsExactly(Map.entry("accuracy", 0.8));
    }

    @Test
    void a_line_of_JSON_is_a_trial() {
        String lines = """
                {"seed": 3, "config": {"activation": "relu", "lr": 0.1}, "accuracy": 0.9, "loss": [0.7, NaN]}
                {"seed": 3, "config": {"activation": "tanh", "lr": 0.1}, "accuracy": 0.8, "loss": [0.6]}
                """;

        List<TrialResult> read = trials(read(spec(Files.Json.class), lines));

        assertThat(read).extracting(TrialResult::seed).containsExactly(3, 3);
        assertThat(read.get(0).series()).containsExactly(Map.entry("loss", List.of(0.7, Double.NaN)));
    }

    @Test
    void a_run_of_MLflow_is_a_trial() {
        Import read = read(spec(Files.Mlflow.class), Files.store());

        assertThat(trials(read)).hasSize(4).allSatisfy(trial -> {
            assertThat(trial.metrics()).containsKey("accuracy");
            assertThat(trial.series()).containsExactly(Map.entry("loss", List.of(0.5, 0.375, 0.25)));
        });
        ImportResult source = ((Import.Trials) read).source();
        assertThat(source.date()).isEqualTo("2024-11-13");
        assertThat(source.dateFrom()).isEqualTo("recorded");
        assertThat(source.madeBy()).isEqualTo("train.py of commit 3f2a91c");
        assertThat(source.files()).isEqualTo(34);
    }

    @Test
    void a_run_of_MLflow_that_was_killed_is_a_failed_trial() {
        var store = Files.store();
        String meta = new String(store.get("7/c0ffee03/meta.yaml"), StandardCharsets.UTF_8);
        Files.put(store, "7/c0ffee03/meta.yaml", meta.replace("status: 3", "status: 5"));
        store.remove("7/c0ffee03/metrics/test_acc");

        TrialResult killed = trials(read(spec(Files.Mlflow.class), store)).get(3);

        assertThat(killed.status()).isEqualTo(Status.FAILED);
        assertThat(killed.error()).contains("MLflow has the state KILLED of the run mlruns/7/c0ffee03");
    }

    @Test
    void a_run_of_MLflow_that_was_deleted_is_passed_over() {
        var store = Files.store();
        String meta = new String(store.get("7/c0ffee03/meta.yaml"), StandardCharsets.UTF_8);
        Files.put(store, "7/c0ffee03/meta.yaml", meta.replace("lifecycle_stage: active", "lifecycle_stage: deleted"));

        assertThat(problems(read(spec(Files.Mlflow.class), store)))
                .containsExactly("mlruns has no trial of the arm activation=tanh with seed 1, which other arms have;"
                        + " add what was lost, or say seedsMayDiffer");
    }

    @Test
    void runs_of_two_experiments_of_MLflow() {
        var store = Files.store();
        Files.put(store, "0/abc/meta.yaml", "run_id: abc\nstatus: 3\n");
        Files.put(store, "0/abc/params/seed", "1");

        assertThat(problems(read(spec(Files.Mlflow.class), store)))
                .containsExactly(
                        "mlruns has runs of several experiments; name the folder of one: 0 (Default), 7 (two-moons)");
    }

    @Test
    void what_else_MLflow_keeps_beside_runs_is_passed_over() {
        var store = Files.store();
        Import without = read(spec(Files.Mlflow.class), store);
        Files.put(store, "7/tags/mlflow.note.content", "Moons");
        Files.put(store, "7/models/m-1/meta.yaml", "model_id: m-1\nmodel_uuid: m-1\n");
        Files.put(store, "7/models/m-1/params/lr", "0.1");
        Files.put(store, "7/models/m-1/metrics/test_acc", "1731482032709 0.9 0 c0ffee00\n");
        Files.put(store, "7/traces/tr-1/tags/mlflow.traceName", "predict");
        Files.put(store, "models/moons/tags/stage", "production");

        assertThat(trials(read(spec(Files.Mlflow.class), store))).isEqualTo(trials(without));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name: two-moons\nlifecycle_stage: active\n"})
    void a_folder_like_a_run_that_does_not_say_whether_it_finished_is_a_mistake(String meta) {
        var store = Files.store();
        Files.put(store, "7/c0ffee02/meta.yaml", meta);

        assertThat(problems(read(spec(Files.Mlflow.class), store)))
                .containsExactly("mlruns/7/c0ffee02 has no meta.yaml of a run, which says whether it finished; copy the"
                        + " store as a whole");
    }

    /** The columns are those of a real export. */
    @Test
    void the_table_of_Weights_and_Biases() {
        String csv = """
                "Name","Agent","State","Notes","User","Tags","Created","Runtime","Sweep","activation","seed","test_acc"
                "amber-1","","finished","-","jo","","2026-10-01T08:00:00.000Z","61","","relu","1","0.9"
                "amber-2","","crashed","-","jo","","2026-10-02T08:00:00.000Z","12","","tanh","1",""
                """;

        Import read = read(spec(Files.Wandb.class), csv);

        assertThat(trials(read)).extracting(TrialResult::status).containsExactly(Status.COMPLETED, Status.FAILED);
        assertThat(((Import.Trials) read).source().date()).isEqualTo("2026-10-02");
    }

    @Test
    void seeds_may_be_any_text() {
        String csv = "activation,seed,accuracy\nrelu,b,1\ntanh,b,1\nrelu,a,1\ntanh,a,1\n";

        Import.Trials read = (Import.Trials) read(spec(Files.Wide.class), csv);

        assertThat(read.trials()).extracting(TrialResult::seed).containsExactly(1, 1, 2, 2);
        assertThat(read.source().seeds()).containsExactly(Map.entry(1, "b"), Map.entry(2, "a"));
    }

    @Test
    void values_are_the_same_in_several_spellings() {
        var rate = new Parameter("rate", double.class, List.of("0.1", "1e-2"));
        var width = new Parameter("width", int.class, List.of("10"));
        var bias = new Parameter("bias", boolean.class, List.of("true"));
        String csv = "rate,width,bias,seed,accuracy\n1e-1,10.0,True,1.0,1\n0.010,10,true,1,1\n";

        assertThat(trials(read(spec(Files.Wide.class, rate, width, bias), csv)))
                .extracting(trial -> trial.arm().values().get("rate"))
                .containsExactly("0.1", "1e-2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    tanh,2,0.82 | tanh,1,0.82 | runs.csv:5 is a second trial of activation=tanh, seed 1; the first is runs.csv:4
                    tanh,2,0.82 | gelu,2,0.82 | runs.csv:5 has activation 'gelu', but the sweep 'activation' lists relu, tanh; list it there, or leave its rows out with where
                    tanh,2,0.82 | tanh,2,high | runs.csv:5 has 'high' in 'accuracy', which is no number
                    tanh,2,0.82 | tanh,2,0x1p3 | runs.csv:5 has '0x1p3' in 'accuracy', which is no number
                    tanh,2,0.82 | tanh,2,1e999 | runs.csv:5 has '1e999' in 'accuracy', which is too large for a number
                    tanh,2,0.82 | tanh,2, | runs.csv:5 has no value of 'accuracy'; write NaN where training diverged
                    tanh,2,0.82 | tanh,,0.82 | runs.csv:5 has nothing in 'seed', the column of the seed
                    tanh,2,0.82 | tanh,2 | runs.csv:5 has 2 cells, but the header has 3
                    tanh,2,0.82 | '' | runs.csv has no trial of the arm activation=tanh with seed 2, which other arms have; add what was lost, or say seedsMayDiffer
                    activation,seed,accuracy | activation,seed,acc | runs.csv has the column 'acc', which is neither the seed, a sweep, a metric nor a series; name it there or in ignored
                    activation,seed,accuracy | layer,seed,accuracy | runs.csv has no column 'activation'; its columns are [layer, seed, accuracy]
                    activation,seed,accuracy | seed,seed,accuracy | runs.csv:1 has two columns named 'seed'
                    """)
    void a_mistake_is_named_with_its_line(String before, String after, String problem) {
        String wrong = Files.WIDE.replace(before, after);
        // No @Nullable here: an empty cell reaches the test as an empty text.
        assertThat(problems(read(spec(Files.Wide.class), wrong))).contains(problem);
    }

    @Test
    void an_arm_that_is_missing() {
        String csv = Files.WIDE.lines().filter(line -> !line.startsWith("tanh")).reduce("", (a, b) -> a + b + "\n");

        assertThat(problems(read(spec(Files.Wide.class), csv)))
                .containsExactly("runs.csv has no trial of the arm activation=tanh");
    }

    @Test
    void a_file_that_is_not_UTF_8() {
        byte[] latin = Files.WIDE.replace("tanh,2", "t\u00e4nh,2").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(problems(read(spec(Files.Wide.class), latin)))
                .containsExactly("runs.csv:5 is not UTF-8 text; write the file with that encoding");
    }

    @Test
    void many_mistakes_are_told_a_few_times() {
        String csv = "activation,seed,accuracy\n"
                + IntStream.range(0, 50)
                        .mapToObj(seed -> "relu," + seed + ",?\n")
                        .reduce("", String::concat);

        assertThat(problems(read(spec(Files.Wide.class), csv))).hasSize(21).endsWith("and 30 more");
    }

    @Test
    void a_line_that_is_no_JSON() {
        assertThat(problems(read(spec(Files.Json.class), "{\"seed\": 1}\n{'seed': 1}\n")))
                .singleElement()
                .asString()
                .startsWith("runs.jsonl:2 is not JSON: Unexpected character (''' (code 39))");
    }

    @Test
    void a_line_of_a_metric_that_MLflow_did_not_write() {
        var store = Files.store();
        Files.put(store, "7/c0ffee01/metrics/train_loss", "1731482032700 0.5 0\nhalf\n");

        assertThat(problems(read(spec(Files.Mlflow.class), store)))
                .containsExactly("mlruns/7/c0ffee01/metrics/train_loss:2 is no line of a metric: time, value and step,"
                        + " separated by blanks");
    }

    @ImportedTrials(
            file = "runs.csv",
            format = Format.CSV,
            metrics = "accuracy",
            where = "data=moons",
            ignored = "note*",
            seedsMayDiffer = true)
    static final class Selective {}

    @Test
    void rows_of_other_studies_are_left_out() {
        String csv = "data,activation,seed,accuracy,note 1\nmoons,relu,1,1,x\nmoons,tanh,2,1,x\nspirals,gelu,1,?,x\n";

        assertThat(trials(read(spec(Selective.class), csv)))
                .extracting(TrialResult::seed)
                .containsExactly(1, 2);
    }

    @Test
    void the_hash_of_a_file_is_what_sha256sum_prints(@TempDir Path folder) throws IOException {
        java.nio.file.Files.writeString(folder.resolve("runs.csv"), "abc");

        assertThat(SourceFiles.read(folder.resolve("runs.csv")).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_file_that_does_not_exist(@TempDir Path folder) {
        assertThat(problems(TrialImport.read(spec(Files.Wide.class), folder)))
                .containsExactly("runs.csv does not exist in " + folder);
    }

    @Test
    void a_folder_where_a_file_is_needed(@TempDir Path folder) throws IOException {
        java.nio.file.Files.createDirectory(folder.resolve("runs.csv"));

        assertThat(problems(TrialImport.read(spec(Files.Wide.class), folder)))
                .containsExactly("runs.csv is a folder; a file of the format CSV is needed");
    }
}
