package dev.reprise.engine;

import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Claims.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.reprise.Claim;
import dev.reprise.ClaimTable;
import dev.reprise.ExpectedDeviation;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.Claims;
import dev.reprise.judge.Metric;
import dev.reprise.judge.PrintedTable;
import dev.reprise.judge.Verdict;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.Outcome;
import dev.reprise.results.ResultsFile;
import dev.reprise.train.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** A printed table is one declaration, and each of its numbers a claim like any other. */
class TablesTest {

    private static final UniqueId EXPERIMENT =
            UniqueId.forEngine("reprise").append("experiment", TwoRows.class.getName());
    private static final UniqueId TABLE = EXPERIMENT.append("table", "table1");

    @TempDir
    private Path folder;

    @Test
    void a_table_is_a_container_with_a_test_for_each_number_in_the_reports_order() {
        var run = Events.run(TwoRows.class);

        assertThat(run.containerEvents().started().map(Event::getTestDescriptor).map(TestDescriptor::getDisplayName))
                .contains("Table 1: widths");
        assertThat(run.testEvents()
                        .started()
                        .map(event -> event.getTestDescriptor().getUniqueId())
                        .filter(id -> id.hasPrefix(TABLE)))
                .containsExactly(
                        TABLE.append("claim", "loss-5"),
                        TABLE.append("claim", "loss-10"),
                        TABLE.append("claim", "test-5"),
                        TABLE.append("claim", "test-10"));
    }

    @Test
    void cells_are_judged_by_seeds_and_have_deviations_of_their_own() throws IOException {
        Map<String, ClaimResult> claims = claimsOf(TwoRows.class);

        assertThat(claims.keySet())
                .contains("two-rows/loss-5", "two-rows/loss-10", "two-rows/test-5", "two-rows/test-10");
        ClaimResult met = claims.get("two-rows/loss-5");
        assertThat(met.verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(met.finding().votes()).isNotEmpty();
        assertThat(met.locator()).isEqualTo("Section 1, Table 1");
        assertThat(met.quote()).isEqualTo("| Loss | 0.5 | 0.25 |");
        assertThat(claims.get("two-rows/test-5").outcome()).isEqualTo(Outcome.DEVIATED_AS_EXPECTED);
        assertThat(claims.get("two-rows/test-10").outcome()).isEqualTo(Outcome.DEVIATED_AS_EXPECTED);
        assertThat(claims.get("two-rows/loss-10").outcome()).isEqualTo(Outcome.MISSED);
    }

    @Test
    void one_cell_trains_only_the_trials_that_it_looks_at() {
        assertThat(Events.started(Events.engine(selectUniqueId(TABLE.append("claim", "loss-10")))
                        .execute()))
                .hasSize(6)
                .startsWith("width = 10, seed 1")
                .endsWith("loss-10: | Loss | 0.5 | 0.25 |");
    }

    @Test
    void the_method_or_the_id_of_a_table_selects_all_its_cells_with_their_trials() {
        for (var selector : List.of(selectUniqueId(TABLE), selectMethod(TwoRows.class, "table1"))) {
            assertThat(Events.started(Events.engine(selector).execute()))
                    .hasSize(14)
                    .doesNotHaveDuplicates()
                    .noneMatch(name -> name.startsWith("wider-better"))
                    .endsWith("test-10: | Test | 10 % | 20 % |");
        }
    }

    @Test
    void a_cell_and_its_class_select_all_of_the_class_once() {
        var run = Events.engine(selectUniqueId(TABLE.append("claim", "test-5")), selectClass(TwoRows.class))
                .execute();

        assertThat(Events.started(run)).hasSize(15).doesNotHaveDuplicates();
    }

    @Test
    void open_cells_get_more_seeds() throws IOException {
        Path file = folder.resolve("results.json");
        Events.engine(selectClass(Scattered.class))
                .configurationParameter("reprise.profile", "full")
                .configurationParameter("reprise.results", file.toString())
                .execute();

        assertThat(ResultsFile.read(file).experiments().get(0).trials().size()).isGreaterThan(9);
    }

    @Test
    void an_arm_that_is_not_trained_names_table_row_column_and_remedy() {
        assertThat(onlyIssueOf(UnknownColumn.class))
                .startsWith("@ClaimTable method " + UnknownColumn.class.getName()
                        + ".table1, row 'test', column 'width=7': The claim names the arm 'width=7'")
                .contains("Use one of [5, 10]");
    }

    @Test
    void an_id_that_stands_twice_names_table_row_column_and_remedy() {
        assertThat(onlyIssueOf(SameId.class))
                .startsWith("@ClaimTable method " + SameId.class.getName()
                        + ".table1, row 'test', column 'width=10' has the id 'test-5', which another claim of the"
                        + " experiment has")
                .endsWith("give the cells of its row ids with named(...)");
    }

    @Test
    void too_few_numbers_name_the_table() {
        assertThat(onlyIssueOf(TooFew.class))
                .startsWith("@ClaimTable method " + TooFew.class.getName() + ".table1: The row 'test' has 1 numbers");
    }

    @Test
    void a_number_that_cannot_be_read_names_the_table() {
        assertThat(onlyIssueOf(NoNumber.class))
                .startsWith("@ClaimTable method " + NoNumber.class.getName()
                        + ".table1: In the row 'test', column 'width=10': 'abc' is not a number");
    }

    @Test
    void a_table_without_rows_and_a_method_of_another_form_are_mistakes() {
        assertThat(onlyIssueOf(Empty.class)).contains("prints no number; add its rows");
        assertThat(onlyIssueOf(NoTable.class))
                .contains("must be a non-private instance method of the form: PrintedTable table1()");
    }

    @Test
    void a_deviation_of_no_cell_names_those_that_there_are() {
        assertThat(onlyIssueOf(DeviationOfNothing.class))
                .contains("names the claim 'test-7', which it does not have; its claims are [test-10, test-5]");
    }

    private Map<String, ClaimResult> claimsOf(Class<?> experiment) throws IOException {
        Path file = folder.resolve("results.json");
        Events.run(experiment, file);
        return ResultsFile.read(file).experiments().get(0).claims().stream()
                .collect(Collectors.toMap(ClaimResult::id, Function.identity()));
    }

    private static String onlyIssueOf(Class<?> experiment) {
        List<String> issues = EngineTestKit.engine(new RepriseTestEngine())
                .selectors(selectClass(experiment))
                .discover()
                .getDiscoveryIssues()
                .stream()
                .map(DiscoveryIssue::message)
                .toList();
        assertThat(issues).hasSize(1);
        return issues.get(0);
    }

    abstract static class Widths {

        @Sweep({"5", "10"})
        int width;

        @Train
        void train(Trial trial) {
            trial.record("loss", 0.5 + trial.seed() / 1e4);
            trial.record("accuracy", 0.9);
        }

        final PrintedTable one(String row, String printed) {
            return table("width", 5, 10).row(row, accuracy(), printed).within("3%");
        }

        static Metric accuracy() {
            return metric("accuracy").in("%");
        }
    }

    @Experiment(locator = "Section 1")
    static class TwoRows extends Widths {

        @ClaimTable(value = "Table 1: widths", locator = "Section 1, Table 1")
        @ExpectedDeviation(
                claim = {"test-5", "test-10"},
                verdict = Verdict.NOT_REPRODUCED,
                reason = "Both are far better here.")
        PrintedTable table1() {
            return table("width", 5, 10)
                    .row("loss", metric("loss"), "| Loss | 0.5 | 0.25 |")
                    .within("0.05")
                    .row("test", accuracy(), "| Test | 10 % | 20 % |")
                    .within("3%");
        }

        @Claim("Wider is better.")
        Assertion widerBetter() {
            return metric("accuracy").increasesAlong("width");
        }
    }

    @Experiment(locator = "Section 1")
    static class Scattered {

        @Train
        void train(Trial trial) {
            trial.record("accuracy", trial.seed() % 4 == 0 ? 0.1 : 0.9);
        }

        @ClaimTable
        PrintedTable table1() {
            return table(Arm.NONE)
                    .row("test", metric("accuracy"), "| Test | 90 % |")
                    .within("3%");
        }
    }

    @Experiment(locator = "Section 1")
    static class UnknownColumn extends Widths {

        @ClaimTable
        PrintedTable table1() {
            return table("width", 5, 7)
                    .row("test", accuracy(), "| Test | 1 % | 2 % |")
                    .within("3%");
        }
    }

    @Experiment(locator = "Section 1")
    static class SameId extends Widths {

        @ClaimTable
        PrintedTable table1() {
            return table("width", 5, 10)
                    .row("test", accuracy(), "| Test | 1 % | 2 % |")
                    .named("test-5", "test-5")
                    .within("3%");
        }
    }

    @Experiment(locator = "Section 1")
    static class TooFew extends Widths {

        @ClaimTable
        PrintedTable table1() {
            return one("test", "| Test | 1 % |");
        }
    }

    @Experiment(locator = "Section 1")
    static class NoNumber extends Widths {

        @ClaimTable
        PrintedTable table1() {
            return one("test", "| Test | 1 % | abc |");
        }
    }

    @Experiment(locator = "Section 1")
    static class Empty extends Widths {

        @ClaimTable
        PrintedTable table1() {
            return table("width", 5, 10);
        }
    }

    @Experiment(locator = "Section 1")
    static class NoTable extends Widths {

        @ClaimTable
        Assertion table1() {
            return Claims.metric("accuracy").atEveryArm().isAtLeast("1%");
        }
    }

    @Experiment(locator = "Section 1")
    static class DeviationOfNothing extends Widths {

        @ClaimTable
        @ExpectedDeviation(claim = "test-7", verdict = Verdict.CONTRADICTED, reason = "None.")
        PrintedTable table1() {
            return one("test", "| Test | 1 % | 2 % |");
        }
    }
}
