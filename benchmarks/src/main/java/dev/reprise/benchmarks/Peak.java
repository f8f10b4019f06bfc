package dev.reprise.benchmarks;

import dev.reprise.benchmarks.child.Measured;
import java.nio.file.Path;
import java.util.List;

/**
 * Multiply-adds of floats per second that one core does when it does nothing else.
 *
 * @param of256 with vectors of 256 bits
 * @param of512 with vectors of 512 bits; of 256 where the processor has no wider ones
 */
record Peak(double of256, double of512) {

    private static final Path SOURCE = Path.of("src/main/peak/Peak.java");

    static Peak measure(Jvms jvms) {
        String wide = Machine.has("avx512f") ? "512" : "256";
        // A file instead of a class: the launcher compiles and runs it.
        Measured measured = jvms.run(Setup.vectors(), SOURCE.toAbsolutePath().toString(), List.of("256", wide))
                .measured();
        return new Peak(measured.get("peak-256")[0], measured.get("peak-" + wide)[0]);
    }

    /** In billions, over several measurements. */
    static String text(List<Double> perSecond) {
        return Spread.of(perSecond.stream().map(each -> each / 1e9).toList()).with(1) + " billion";
    }
}
