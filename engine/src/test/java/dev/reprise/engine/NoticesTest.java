package dev.reprise.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NoticesTest {

    @Test
    void each_kind_is_told_once_and_the_others_are_counted() {
        var bytes = new ByteArrayOutputStream();
        var notices = new Notices(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        notices.warning("The store /a/b cannot be written: disk full");
        for (int i = 0; i < 5; i++) {
            notices.warning("The stored trial /a/0" + i + "/0123456789abcdef.trial is cut off; it is trained again");
        }
        notices.end();

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "Warning: The store /a/b cannot be written: disk full",
                        "Warning: The stored trial /a/00/0123456789abcdef.trial is cut off; it is trained again",
                        "Warning: 4 more like these in this run");
    }
}
