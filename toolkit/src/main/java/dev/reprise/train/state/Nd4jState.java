package dev.reprise.train.state;

import java.util.Optional;
import org.nd4j.linalg.factory.Nd4j;

/**
 * ND4J's own state, which it keeps in static fields: hence the static fields here. Nothing here starts ND4J, which takes a second or
 * two that many trials do not need.
 */
public final class Nd4jState {

    private static final ThreadLocal<Long> SEED = new ThreadLocal<>();

    private static volatile Optional<Nd4jDefaults> defaults = Optional.empty();

    private Nd4jState() {}

    /** Called on the thread that uses ND4J first, before it goes on. */
    static void started() {
        Long seed = SEED.get();
        if (seed != null) {
            Nd4j.getRandom().setSeed(seed);
        }
        defaults = Optional.of(Nd4jDefaults.current());
    }

    /**
     * Seeds the calling thread's generator, as soon as there is ND4J: what a trial draws from it depends on neither the clock nor what
     * ran before.
     */
    public static void seed(long seed) {
        SEED.set(seed);
        if (defaults.isPresent()) {
            Nd4j.getRandom().setSeed(seed);
        }
    }

    /** Puts back what applied when ND4J started: data types, environment and profiling. */
    public static void restore() {
        Optional<Nd4jDefaults> original = defaults;
        if (original.isPresent() && !Nd4jDefaults.current().equals(original.get())) {
            original.get().restore();
        }
    }
}
