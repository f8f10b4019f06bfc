package dev.reprise.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.reprise.data.CorruptDataException;
import dev.reprise.data.FloatSamples;
import java.io.ByteArrayInputStream;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class LabelledRowsTest {

    private static FloatSamples read(String text) {
        return LabelledRows.read(new ByteArrayInputStream(Packed.text(text)), "zip.train", 10, -1, 1, 1, 1, 2);
    }

    private static void refused(String text, String message) {
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> read(text))
                .withMessageContaining("zip.train, line ")
                .withMessageContaining(message);
    }

    @Test
    void both_spellings_of_the_source_are_read() {
        FloatSamples samples = read("6.0000 -1.0000 0.631 \n9 1 -0.5");
        FloatBuffer features = FloatBuffer.allocate(2);
        samples.copyFeatures(0, features);
        assertThat(features.array()).containsExactly(-1, 0.631f);
        assertThat(samples.classOf(1)).isEqualTo(9);
        assertThat(samples.featureShape()).containsExactly(1, 1, 2);
    }

    @Test
    void lines_of_another_width_are_refused() {
        refused("1 0 0\n1 0\n", "line 2: has 2 numbers instead of 3");
    }

    @Test
    void values_out_of_range_are_refused() {
        refused("1 0 NaN\n", "\"NaN\" is not a number");
        refused("1 0 1.1\n", "value 1.1 of feature 1 is not within -1.0 to 1.0");
        refused("10 0 0\n", "class 10.0 is not one of 0 to 9");
        refused("1.5 0 0\n", "class 1.5");
        refused("one 0 0\n", "\"one\" is not a number");
        refused("\n", "there are no samples");
    }
}
