package dev.reprise.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceLinesTest {

    @Test
    void the_compiler_notes_file_and_line_of_methods_and_classes() {
        SourceLines lines = SourceLines.of(Sample.class).orElseThrow();
        int thrown = line(new Sample().method());

        assertThat(lines.placeOf("method")).isEqualTo("SourceLinesTest.java:" + thrown);
        assertThat(lines.place()).matches("SourceLinesTest\\.java:\\d+");
        assertThat(lines.placeOf("no such method")).isEqualTo("SourceLinesTest.java");
    }

    @Test
    void classes_with_every_kind_of_constant_are_read() {
        assertThat(List.of(String.class, java.util.stream.Collectors.class, java.util.HashMap.class))
                .allSatisfy(type -> assertThat(SourceLines.of(type)).isPresent());
    }

    private static int line(Throwable thrown) {
        return thrown.getStackTrace()[0].getLineNumber();
    }

    static final class Sample {

        long large = 1L << 40;

        Throwable method() {
            return new Throwable();
        }
    }
}
