package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StatusLineTest {

    private static final String ERASE = "\r\u001b[K";

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final StatusLine line = new StatusLine(new PrintStream(terminal, true, StandardCharsets.UTF_8), 20);

    @Test
    void a_line_takes_the_place_of_the_one_before() {
        line.show("epoch 1");
        line.show("epoch 2");

        assertThat(written()).isEqualTo(ERASE + "epoch 1" + ERASE + "epoch 2");
    }

    @Test
    void a_line_never_wraps() {
        line.show("a line that is longer than the terminal is wide");

        assertThat(written()).isEqualTo(ERASE + "a line that is long");
    }

    @Test
    void characters_outside_of_the_basic_plane_are_not_torn_apart() {
        line.show("0123456789abcdefg\uD83C\uDF89\uD83C\uDF89\uD83C\uDF89");

        assertThat(written()).endsWith("g\uD83C\uDF89\uD83C\uDF89");
    }

    @Test
    void nothing_is_erased_where_nothing_is_shown() {
        line.clear();
        line.show("epoch 1");
        line.clear();
        line.clear();

        assertThat(written()).isEqualTo(ERASE + "epoch 1" + ERASE);
    }

    private String written() {
        return terminal.toString(StandardCharsets.UTF_8);
    }
}
