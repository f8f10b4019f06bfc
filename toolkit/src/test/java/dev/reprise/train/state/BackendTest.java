package dev.reprise.train.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import org.junit.jupiter.api.Test;

class BackendTest {

    @Test
    void a_backend_for_gpus_is_seen_on_the_class_path() {
        assertThat(Backend.forGpu(
                        path("classes", "lib/nd4j-native-1.0.0-M2.1.jar", "lib/nd4j-cuda-11.6-1.0.0-M2.1.jar")))
                .contains("nd4j-cuda-11.6");
        assertThat(Backend.forGpu(path("lib/nd4j-cuda-11.4-1.0.0-M2.1-linux-x86_64.jar")))
                .contains("nd4j-cuda-11.4");
        assertThat(Backend.forGpu(path("lib/nd4j-cuda-11.6-platform-1.0.0-M2.1.jar")))
                .contains("nd4j-cuda-11.6");
    }

    @Test
    void on_a_class_path_for_processors_there_is_none() {
        assertThat(Backend.forGpu()).isEmpty();
        assertThat(Backend.fallback()).isEmpty();
    }

    @Test
    void that_nd4j_took_the_processor_although_there_is_one_for_gpus_is_told() {
        assertThat(Backend.fallback("nd4j-cuda-11.6", "org.nd4j.linalg.cpu.nativecpu.CpuBackend")
                        .orElseThrow())
                .contains("nd4j-cuda-11.6 is on the class path", "no GPU", "CpuBackend", "nvidia-smi");
        assertThat(Backend.fallback("nd4j-cuda-11.6", "org.nd4j.linalg.jcublas.JCublasBackend"))
                .isEmpty();
    }

    private static String path(String... entries) {
        return String.join(File.pathSeparator, entries);
    }
}
