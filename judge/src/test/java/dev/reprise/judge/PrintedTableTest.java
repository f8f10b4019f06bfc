package dev.reprise.judge;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Claims.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.judge.PrintedTable.PrintedCell;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PrintedTableTest {

    private static final Metric ACCURACY = metric("test.accuracy").in("%");
    private static final Metric LOSS = metric("train.loss");

    private final PrintedTable columns = table("width", 5, 10);

    @Test
    void each_printed_number_is_a_claim_in_the_reports_order() {
        PrintedTable table = columns.row("loss", LOSS, "| Training loss | 0.0634 | 0.0011 |")
                .withinRelative("20%")
                .row("test", ACCURACY, "| Test | 77.50 % | 89.29% |")
                .within("3%");

        assertThat(table.cells()).extracting(PrintedCell::id).containsExactly("loss-5", "loss-10", "test-5", "test-10");
        assertThat(table.cells().get(3).value())
                .isEqualTo(ACCURACY.at(arm("width", 10)).isReportedAs("89.29%").within("3%"));
        assertThat(table.cells().get(0).value().margin()).isEqualByComparingTo("0.01268");
    }

    @Test
    void the_quote_of_a_cell_is_its_row_as_printed() {
        String row = "| Test | <b>77.50 %</b> | **89.29%** |";

        assertThat(columns.row("test", ACCURACY, row).within("3%").cells()).allSatisfy(cell -> {
            assertThat(cell.quote()).isEqualTo(row);
            assertThat(cell.value().reported().number()).isIn(new BigDecimal("77.50"), new BigDecimal("89.29"));
        });
    }

    @Test
    void an_empty_cell_or_a_dash_is_no_claim() {
        PrintedTable table = table("width", 5, 10, 20, 50)
                .row("test", ACCURACY, "| Test | 77.5 % |  | - | – |")
                .within("3%");

        assertThat(table.cells()).extracting(PrintedCell::id).containsExactly("test-5");
    }

    @Test
    void a_sentence_gives_its_numbers_behind_the_quote() {
        PrintedTable table = columns.row(
                        "neurons", ACCURACY, "with 5 neurons 50%, with 10 we obtained 59.6%", "50%", "59.6%")
                .within("3%");

        assertThat(table.cells())
                .extracting(cell -> cell.value().reported().text())
                .containsExactly("50%", "59.6%");
    }

    @Test
    void a_column_may_have_a_margin_of_its_own() {
        PrintedTable table =
                columns.row("test", ACCURACY, "| Test | 2.01% | 97.45% |").within("1%", "3%");

        assertThat(table.cells())
                .extracting(cell -> cell.value().margin())
                .satisfiesExactly(first -> assertThat(first).isEqualByComparingTo("0.01"), second -> assertThat(second)
                        .isEqualByComparingTo("0.03"));
    }

    @Test
    void ids_come_from_the_values_of_an_arm_unless_the_cells_are_named() {
        PrintedTable arms = table(
                arm("lr", "0.001").with("model", "2 Conv"), arm("lr", "1e-4").with("model", "MLP"));

        assertThat(arms.row("test", ACCURACY, "| Test | 1 % | 2 % |")
                        .within("3%")
                        .cells())
                .extracting(PrintedCell::id)
                .containsExactly("test-0-001-2-conv", "test-1e-4-mlp");
        assertThat(arms.row("test", ACCURACY, "| Test | 1 % | 2 % |")
                        .named("conv", "mlp")
                        .within("3%")
                        .cells())
                .extracting(PrintedCell::id)
                .containsExactly("conv", "mlp");
    }

    @Test
    void a_cell_of_a_single_column_has_the_id_of_its_row() {
        assertThat(table(arm("optimizer", "sgd"))
                        .row("sgd-accuracy", ACCURACY, "we got 97%", "97%")
                        .within("1%")
                        .cells())
                .extracting(PrintedCell::id)
                .containsExactly("sgd-accuracy");
    }

    @Test
    void a_row_with_another_number_of_cells_is_refused_with_both() {
        assertThatThrownBy(() -> columns.row("test", ACCURACY, "| Test | 1 % | 2 % | 3 % |"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The row 'test' has 3 numbers [1 %, 2 %, 3 %] for 2 columns [width=5, width=10]."
                        + " Give each column its number, and a dash where none is printed.");
    }

    @Test
    void a_cell_that_is_no_number_is_refused_with_its_row_and_column() {
        assertThatThrownBy(() ->
                        columns.row("test", ACCURACY, "| Test | 1 % | two |").within("3%"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("In the row 'test', column 'width=10': 'two' is not a number")
                .hasMessageContaining("Write it like");
    }

    @Test
    void a_margin_in_another_unit_is_refused_with_its_row_and_column() {
        assertThatThrownBy(() ->
                        columns.row("test", ACCURACY, "| Test | 1 % | 2 % |").within("0.03"))
                .hasMessageStartingWith("In the row 'test', column 'width=5': The margin '0.03' is in no unit");
    }

    @Test
    void margins_and_names_are_one_for_each_column() {
        PrintedTable.Row row = columns.row("test", ACCURACY, "| Test | 1 % | 2 % |");

        assertThatThrownBy(() -> row.within("1%", "2%", "3%")).hasMessageContaining("3 margins for 2 columns");
        assertThatThrownBy(row::within).hasMessageContaining("0 margins for 2 columns");
        assertThatThrownBy(() -> row.named("one")).hasMessageContaining("1 ids for 2 columns");
    }

    @Test
    void a_table_has_columns() {
        assertThatThrownBy(() -> table("width")).hasMessageContaining("at least one column");
    }
}
