package dev.reprise.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintMatchTest {

    private static final Map<String, String> HERE = Map.of(
            "dl4j", "1.0.0-M2.1",
            "os", "Linux amd64",
            "native", "linux-x86_64-onednn-avx2",
            "layer helpers", "oneDNN",
            "java", "17",
            "cpu", "Here",
            "OPENBLAS_CORETYPE", "Haswell",
            "DNNL_MAX_CPU_ISA", "AVX2");

    @Test
    void a_fingerprint_matches_itself_to_the_bit() {
        assertThat(FingerprintMatch.of(HERE, HERE)).isEqualTo(FingerprintMatch.SAME_BITS);
    }

    @ParameterizedTest
    @CsvSource({
        "cpu, There, SAME_BITS",
        "java, 21, SAME_KIND",
        "OPENBLAS_CORETYPE, Zen, SAME_KIND",
        "DNNL_MAX_CPU_ISA, not set, SAME_KIND",
        "OMP_NUM_THREADS, 2, SAME_KIND",
        "layer helpers, off, OTHER",
        "native, linux-x86_64, OTHER",
        "os, Mac OS X aarch64, OTHER",
        "dl4j, 1.0.0-M3, OTHER",
        "backend, nd4j-cuda-11.6, OTHER",
    })
    void what_differs_decides_how_much_is_asked(String name, String value, FingerprintMatch match) {
        var there = new HashMap<>(HERE);
        there.put(name, value);

        assertThat(FingerprintMatch.of(HERE, there)).isEqualTo(match);
    }

    @Test
    void without_pinned_kernels_the_processor_decides_the_bits() {
        var here = new HashMap<>(HERE);
        here.put("OPENBLAS_CORETYPE", "not set");
        var there = new HashMap<>(here);
        there.put("cpu", "There");

        assertThat(FingerprintMatch.of(here, there)).isEqualTo(FingerprintMatch.SAME_KIND);
    }

    @Test
    void machines_that_know_nothing_of_themselves_are_not_of_one_kind() {
        assertThat(FingerprintMatch.of(Map.of("java", "17"), Map.of("java", "21")))
                .isEqualTo(FingerprintMatch.OTHER);
    }
}
