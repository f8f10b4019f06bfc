package dev.reprise.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClassFileReaderTest {

    @Test
    void anything_but_a_class_file_is_refused() {
        assertThatThrownBy(() -> ClassFileReader.read("class A {}".getBytes())).isInstanceOf(IOException.class);
    }

    @Test
    void damaged_class_files_are_refused_or_read_but_never_crash() throws IOException {
        byte[] intact = bytesOf(ClassFileReader.class);
        var random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = Arrays.copyOf(intact, intact.length - (i % 2) * random.nextInt(intact.length));
            for (int flips = random.nextInt(5); flips > 0 && damaged.length > 0; flips--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(ClassFileReader.read(damaged).references()).isNotEmpty();
            } catch (IOException e) {
                assertThat(e).hasMessageNotContaining("Exception");
            }
        }
    }

    private static byte[] bytesOf(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return in.readAllBytes();
        }
    }
}
