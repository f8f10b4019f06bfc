package dev.reprise.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.Verdict;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Running one experiment again keeps what was found out of all others. */
class EarlierResultsTest {

    private static final Results ALL = of("it.A a", "it.B b", "it.C c");
    private static final Results ONE = of("it.B b");

    @TempDir
    Path folder;

    @Test
    void what_was_not_selected_is_kept_and_says_of_which_run_it_is() {
        Results joined = new EarlierResults(ALL).beside(ONE, experiment -> true);

        assertThat(joined.experiments()).extracting(ExperimentResult::id).containsExactly("a", "b", "c");
        assertThat(joined.kept()).extracting(ExperimentResult::id).containsExactly("a", "c");
        assertThat(joined.kept())
                .extracting(ExperimentResult::earlierRun)
                .containsOnly(Optional.of(new EarlierRun(ALL.finishedAt(), "quick")));
        assertThat(joined.summary()).containsEntry(Verdict.REPRODUCED, 3);
        assertThat(joined.finishedAt()).isEqualTo(ONE.finishedAt());
    }

    @Test
    void a_run_itself_is_only_what_it_ran() {
        Results joined = new EarlierResults(ALL).beside(ONE, experiment -> true);

        assertThat(joined.ofThisRun()).isEqualTo(ONE);
        assertThat(ONE.ofThisRun()).isSameAs(ONE);
    }

    @Test
    void what_was_kept_before_stays_of_the_run_that_it_is_of() {
        Results twice = new EarlierResults(new EarlierResults(ALL).beside(ONE, experiment -> true))
                .beside(of("it.C c"), experiment -> true);

        assertThat(twice.kept()).extracting(ExperimentResult::id).containsExactly("a", "b");
        assertThat(twice.experiments().get(0).earlierRun().orElseThrow().finishedAt())
                .isEqualTo(ALL.finishedAt());
        assertThat(twice.experiments().get(2).earlierRun()).isEmpty();
    }

    @Test
    void experiments_that_are_gone_or_have_another_id_now_are_not_kept() {
        Results joined = new EarlierResults(ALL).beside(of("it.B renamed"), experiment -> !experiment
                .className()
                .equals("it.C"));

        assertThat(joined.experiments()).extracting(ExperimentResult::id).containsExactly("a", "renamed");
    }

    @Test
    void a_run_that_selected_nothing_keeps_everything() {
        Results joined = new EarlierResults(ALL).beside(of(), experiment -> true);

        assertThat(joined.kept()).hasSize(3);
        assertThat(joined.ofThisRun().experiments()).isEmpty();
    }

    @Test
    void another_version_or_machine_is_told() {
        Results elsewhere = Runs.usual()
                .on("java", "25")
                .experiment("a", 0.5, Verdict.REPRODUCED)
                .results();
        Results here = Runs.usual().results();

        assertThat(new EarlierResults(here).differenceFrom(here)).isEmpty();
        assertThat(new EarlierResults(here)
                        .differenceFrom(Runs.usual().profile("full").results()))
                .as("the profile is kept with the experiment")
                .isEmpty();
        assertThat(new EarlierResults(elsewhere).differenceFrom(here).orElseThrow())
                .contains("java was 25 and is 17");
        assertThat(new EarlierResults(ofVersion("0.0.9")).differenceFrom(here).orElseThrow())
                .contains("Reprise 0.0.9");
    }

    @Test
    void the_file_has_it() throws Exception {
        Results joined = new EarlierResults(ALL).beside(ONE, experiment -> true);
        ResultsFile.write(joined, folder.resolve("results.json"));

        assertThat(ResultsFile.read(folder.resolve("results.json"))).isEqualTo(joined);
    }

    private static Results ofVersion(String version) {
        Results here = Runs.usual().results();
        return new Results(
                here.schemaVersion(),
                here.startedAt(),
                here.finishedAt(),
                here.profile(),
                here.fingerprint(),
                here.reports(),
                here.experiments(),
                here.summary(),
                here.commit(),
                here.lock(),
                Optional.of(version));
    }

    /** Of classes with ids; the more there are the earlier it finished. */
    private static Results of(String... experiments) {
        List<ExperimentResult> all = List.of(experiments).stream()
                .map(text -> experiment(text.split(" ")[0], text.split(" ")[1]))
                .toList();
        Instant end = Instant.parse("2026-01-01T12:00:00Z").minusSeconds(all.size());
        return new Results(
                Results.SCHEMA_VERSION, end, end, "quick", Runs.HERE, List.of(), all, Results.summarize(all));
    }

    private static ExperimentResult experiment(String className, String id) {
        ExperimentResult usual = Runs.usual()
                .experiment(id, 0.5, Verdict.REPRODUCED)
                .results()
                .experiments()
                .get(1);
        return new ExperimentResult(
                id,
                className,
                usual.title(),
                usual.report(),
                usual.locator(),
                usual.protocol(),
                usual.protocolNote(),
                usual.assumptions(),
                usual.tags(),
                usual.datasets(),
                usual.sweeps(),
                usual.trials(),
                usual.claims());
    }
}
