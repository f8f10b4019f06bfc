package dev.reprise.kernel;

import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Chooses between the implementations of {@link Operations}, once per JVM: the Vector API where the JVM has its module ({@code
 * --add-modules jdk.incubator.vector}) and the processor vectors of at least 256 bits, else plain Java. Neither shows in any bit.
 *
 * <p>Vector code is a thousand times slower until it is compiled, so models begin in plain Java and change over between two steps, when a
 * thread of its own has made the vector code fast ({@link WarmUp}). The system property {@code reprise.kernel} forces one: {@code plain},
 * or {@code vector} from the first step on.
 */
final class Implementations {

    private static final System.Logger LOG = System.getLogger(Implementations.class.getName());
    private static final String PROPERTY = "reprise.kernel";
    private static final String MODULE = "jdk.incubator.vector";
    /** A JVM that trains no longer than this has nothing to gain. */
    private static final long NANOS_BEFORE_WARM_UP = 300_000_000;

    /** The same where steps are short: compiling the vector code takes seconds of a core, in which thousands of them fit. */
    private static final long NANOS_BEFORE_WARM_UP_OF_SHORT_STEPS = 3_000_000_000L;

    private static final long SHORT_STEP_NANOS = 100_000;

    private static volatile State state = initial();
    private static volatile long firstAsked = Long.MIN_VALUE;
    private static long asked;

    private Implementations() {}

    private enum State {
        PLAIN,
        WAITING,
        WARMING,
        VECTOR
    }

    /** Those of one model; not safe for use by several threads. */
    static Supplied supplied() {
        return new Supplied(new PlainOperations(), vector());
    }

    /**
     * Both implementations.
     *
     * @param plain always there
     * @param vector if the JVM has the module
     */
    record Supplied(Operations plain, Optional<Operations> vector) {

        /** The one to take for the next step. */
        Operations now() {
            if (state == State.WAITING) {
                beginWarmUp();
            }
            return state == State.VECTOR ? vector.orElse(plain) : plain;
        }
    }

    /** Fresh vector operations, whether or not they are chosen. */
    static Optional<Operations> vector() {
        if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of((Operations) Class.forName("dev.reprise.kernel.VectorOperations")
                    .getDeclaredConstructor()
                    .newInstance());
        } catch (ReflectiveOperationException | LinkageError e) {
            LOG.log(Level.DEBUG, "The kernel's vector operations do not load", e);
            return Optional.empty();
        }
    }

    private static State initial() {
        String forced = System.getProperty(PROPERTY, "");
        return switch (forced) {
            case "plain" -> State.PLAIN;
            case "vector" -> forcedVector();
            case "" -> isPromising() ? State.WAITING : State.PLAIN;
            default ->
                throw new IllegalArgumentException(
                        "-D" + PROPERTY + " is plain or vector, or absent; not '" + forced + "'.");
        };
    }

    private static State forcedVector() {
        if (vector().isEmpty()) {
            throw new IllegalStateException("-D" + PROPERTY + "=vector needs a JVM with --add-modules " + MODULE + ".");
        }
        return State.VECTOR;
    }

    private static boolean isPromising() {
        boolean interpreted = System.getProperty("java.vm.info", "").contains("interpreted");
        return !interpreted
                && vector().filter(Operations::isFastOnThisProcessor).isPresent();
    }

    private static synchronized void beginWarmUp() {
        if (firstAsked == Long.MIN_VALUE) {
            firstAsked = System.nanoTime();
        }
        asked++;
        if (state == State.WAITING && isWorthIt(System.nanoTime() - firstAsked, asked)) {
            state = State.WARMING;
            var thread = new Thread(Implementations::warmUp, "reprise-kernel-warm-up");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** @param nanos since the first of so many steps */
    static boolean isWorthIt(long nanos, long steps) {
        boolean areShort = nanos / steps < SHORT_STEP_NANOS;
        return nanos > (areShort ? NANOS_BEFORE_WARM_UP_OF_SHORT_STEPS : NANOS_BEFORE_WARM_UP);
    }

    private static void warmUp() {
        boolean fast = vector().filter(vector -> new WarmUp(new PlainOperations(), vector).isFast())
                .isPresent();
        state = fast ? State.VECTOR : State.PLAIN;
        LOG.log(
                Level.DEBUG,
                () -> "The kernel uses " + (fast ? "the Vector API" : "plain Java") + " from now on, "
                        + (System.nanoTime() - firstAsked) / 1_000_000 + " ms after its first step");
    }
}
