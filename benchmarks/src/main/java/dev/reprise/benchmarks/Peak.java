package dev.reprise.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Multiply-adds of floats per second that one core does when it does nothing else.
 *
 * @param of256 with vectors of 256 bits
 * @param of512 with vectors of 512 bits; of 256 where the processor has no wider ones
 */
record Peak(double of256, double of512) {

    private static final Path SOURCE = Path.of("src/main/peak/Peak.java");

    static Peak measure(Jvms jvms) {
        return new Peak(measure(jvms, "256"), measure(jvms, Machine.has("avx512f") ? "512" : "256"));
    }

    private static double measure(Jvms jvms, String bits) {
        // A file instead of a class: the launcher compiles and runs it.
        return jvms.run(Setup.vectors(), SOURCE.toAbsolutePath().toString(), List.of(bits))
                .measured()
                .get("peak")[0];
    }

    /** In billions. */
    static String text(double perSecond) {
        return String.format(Locale.ROOT, "%.1f billion multiply-adds per second", perSecond / 1e9);
    }
}
