package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.Verdict;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.RunParameters;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Outcome;
import dev.reprise.results.Results;
import dev.reprise.results.ResultsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results in a folder, of which a run of selected experiments keeps what it did not select. */
class PartialRunTest {

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private Path classes;
    private KeptRun last;

    @BeforeEach
    void experimentsThatAreCompiled() throws IOException {
        classes = Files.createDirectories(folder.resolve("test-classes/it")).getParent();
        Files.createFile(classes.resolve("it/Study.class"));
        last = new KeptRun(folder.resolve("results.json"), folder.resolve("fork"));
    }

    @Test
    void a_run_is_partial_if_it_selects_and_is_no_shard_and_no_merge() {
        ParameterValues none = ParameterValues.none();
        assertThat(PartialRun.is(none)).isFalse();
        assertThat(PartialRun.is(none.given(RunParameters.INCLUDES, "A"))).isTrue();
        assertThat(PartialRun.is(none.given(RunParameters.EXCLUDES, "A"))).isTrue();
        assertThat(PartialRun.is(none.given(RunParameters.TAGS, "a"))).isTrue();
        assertThat(PartialRun.is(none.given(RunParameters.TAGS, "a").given(RunParameters.SHARD, "1/2")))
                .isFalse();
        assertThat(PartialRun.is(none.given(RunParameters.TAGS, "a").with(JvmParameters.MERGE_FROM, List.of(folder))))
                .isFalse();
    }

    @Test
    void what_was_not_selected_stays() throws IOException {
        results("paper/earlier", "it.Study");
        last.forget();
        assertThat(last.results()).doesNotExist();
        results("paper/now", "it.Other");

        complete();

        Results all = ResultsFile.read(last.results());
        assertThat(all.experiments()).extracting(ExperimentResult::id).containsExactly("paper/earlier", "paper/now");
        assertThat(all.kept()).extracting(ExperimentResult::id).containsExactly("paper/earlier");
        assertThat(told).singleElement().asString().contains("One experiment that was not selected stays");
    }

    @Test
    void results_of_a_run_before_one_that_failed_stay_too() throws IOException {
        results("paper/earlier", "it.Study");
        last.forget();
        last.forget(); // the run in between left none
        results("paper/now", "it.Other");

        complete();

        assertThat(ResultsFile.read(last.results()).kept()).hasSize(1);
    }

    @Test
    void experiments_whose_class_is_gone_do_not_stay() throws IOException {
        results("paper/earlier", "it.Gone");
        last.forget();
        results("paper/now", "it.Other");

        complete();

        assertThat(ResultsFile.read(last.results()).kept()).isEmpty();
    }

    @Test
    void results_of_another_runtime_do_not_stay_and_the_console_says_so() throws IOException {
        Results other = Claims.of(List.of(experiment("paper/earlier", "it.Study")));
        ResultsFile.write(
                new Results(
                        other.schemaVersion(),
                        other.startedAt(),
                        other.finishedAt(),
                        other.profile(),
                        Map.of("java", "17"),
                        other.reports(),
                        other.experiments(),
                        other.summary()),
                last.results());
        last.forget();
        results("paper/now", "it.Other");

        complete();

        assertThat(ResultsFile.read(last.results()).kept()).isEmpty();
        assertThat(told).singleElement().asString().contains("not kept", "java was 17 and is not set");
    }

    @Test
    void damaged_results_do_not_stay_and_the_console_says_what_is_wrong() throws IOException {
        Files.createDirectories(last.earlier().getParent());
        Files.writeString(last.earlier(), "{\"schemaVersion\": 2,\n<<<<<<< HEAD\n");
        results("paper/now", "it.Other");

        complete();

        assertThat(ResultsFile.read(last.results()).kept()).isEmpty();
        assertThat(told).singleElement().asString().contains("not kept", "a merge left a conflict in line 2");
    }

    @Test
    void where_nothing_ran_before_nothing_is_said() throws IOException {
        results("paper/now", "it.Other");

        complete();

        assertThat(told).isEmpty();
    }

    private void complete() throws IOException {
        new PartialRun(last, List.of(classes), new SystemStreamLog() {
                    @Override
                    public void info(CharSequence content) {
                        told.add(content.toString());
                    }

                    @Override
                    public void warn(CharSequence content) {
                        told.add(content.toString());
                    }
                })
                .complete();
    }

    private void results(String id, String className) throws IOException {
        ResultsFile.write(Claims.of(List.of(experiment(id, className))), last.results());
    }

    private static ExperimentResult experiment(String id, String className) {
        ExperimentResult study =
                Claims.experiment(id, List.of(), List.of(Claims.claim(id + "/best", Verdict.REPRODUCED, Outcome.MET)));
        return new ExperimentResult(
                id,
                className,
                study.title(),
                study.report(),
                study.locator(),
                study.protocol(),
                study.protocolNote(),
                study.assumptions(),
                study.tags(),
                study.datasets(),
                study.sweeps(),
                study.trials(),
                study.claims());
    }
}
