package dev.reprise.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.reprise.data.CorruptDataException;
import dev.reprise.data.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static Table parse(String text, String... columns) {
        return Csv.parse(Packed.text(text), "wind.csv", List.of(columns));
    }

    private static void refused(String text, String message) {
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> parse(text, "speed"))
                .withMessageContaining("wind.csv")
                .withMessageContaining(message)
                .withMessageEndingWith("Correct the file, or get it again.");
    }

    @Test
    void wanted_columns_are_read_whatever_the_others_hold() {
        Table table = parse("time,speed,power\r\n\"noon, sharp\",2.5,-1e3\r\nnight,0,7", "power", "speed");
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.columns()).containsExactly("power", "speed");
        assertThat(table.value(0, "power")).isEqualTo(-1000);
        assertThat(table.value(1, "speed")).isZero();
    }

    @Test
    void a_byte_order_mark_is_no_part_of_a_name() {
        assertThat(parse("\uFEFFspeed\n1\n", "speed").rows()).isEqualTo(1);
    }

    @Test
    void a_missing_column_is_named_with_those_that_are_there() {
        refused("time,velocity\n1,2\n", "line 1: has no column \"speed\", only [time, velocity]");
    }

    @Test
    void a_column_that_is_there_twice_is_refused() {
        refused("speed,speed\n1,2\n", "line 1: has column \"speed\" twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "", "NA", "Infinity", "1e999", "0x1p3", "1d", "1,5", "--1"})
    void a_cell_that_is_no_finite_number_is_refused_with_its_line(String cell) {
        refused(
                "time,speed\n1,2\n3,\"" + cell + "\"\n5,6\n",
                "line 3, column speed: \"" + cell + "\" is not a finite number");
    }

    @Test
    void a_short_row_is_refused() {
        refused("time,speed\n1,2\n3\n", "line 3: has 1 cells; the header has 2");
    }

    @Test
    void what_is_not_text_is_refused() {
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> Csv.parse(new byte[] {(byte) 0xff, (byte) 0xfe, 0}, "wind.csv", List.of("speed")))
                .withMessageContaining("is not UTF-8 text");
        refused("", "is empty");
        refused("speed\n\"1", "is not CSV");
    }
}
