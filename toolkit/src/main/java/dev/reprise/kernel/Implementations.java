package dev.reprise.kernel;

import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Chooses between the implementations of {@link Operations}, once per JVM: the Vector API where the JVM has its module ({@code
 * --add-modules jdk.incubator.vector}) and the processor vectors of at least 256 bits, else plain Java. Neither shows in any bit.
 *
 * <p>Vector code is slow until it is compiled, so short trainings with small steps are done in plain Java, until the JVM has trained for long
 * enough to gain by vectors; larger steps compile them soon, and long trainings gain in any case. A JVM that turns out not to make vector instructions of
 * it ({@link VectorCheck}) goes back to plain Java. The system property {@code reprise.kernel} forces one: {@code plain} or {@code vector}.
 */
final class Implementations {

    private static final System.Logger LOG = System.getLogger(Implementations.class.getName());
    private static final String PROPERTY = "reprise.kernel";
    private static final String MODULE = "jdk.incubator.vector";

    /** A step with so many multiplications compiles what it needs within seconds, in which plain Java would do less. */
    private static final long MULTIPLICATIONS_OF_A_LARGE_STEP = 1_000_000;

    /**
     * What plain Java does in half a second of small steps. Compiling vector code costs most of a second of a core, which a JVM that trains
     * less than this does not get back.
     */
    private static final long MULTIPLICATIONS_IN_PLAIN_JAVA = 400_000_000;

    /** By then it is compiled where it can be. */
    private static final long MILLIS_BEFORE_CHECK = 2_000;

    private static volatile State state = initial();
    private static long multiplications;

    private Implementations() {}

    private enum State {
        PLAIN,
        WAITING,
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

        /**
         * The one to take for the next step.
         *
         * @param work multiplications of that step
         */
        Operations now(long work) {
            if (state == State.WAITING) {
                count(work);
            }
            return state == State.VECTOR ? vector.orElse(plain) : plain;
        }

        /**
         * Says what is to come, so that a long training begins with vectors at once: to change over later, the JVM must compile its loops anew.
         *
         * @param work multiplications of all steps
         */
        void expect(long work) {
            if (state == State.WAITING && work >= MULTIPLICATIONS_IN_PLAIN_JAVA) {
                changeOver();
            }
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
        String mode = System.getProperty("java.vm.info", "");
        boolean lacksOptimizer = mode.contains("interpreted") || mode.contains("emulated-client");
        return !lacksOptimizer
                && vector().filter(Operations::isFastOnThisProcessor).isPresent();
    }

    /** Changes over when it is time. */
    private static synchronized void count(long work) {
        multiplications += work;
        if (work >= MULTIPLICATIONS_OF_A_LARGE_STEP || multiplications >= MULTIPLICATIONS_IN_PLAIN_JAVA) {
            changeOver();
        }
    }

    private static synchronized void changeOver() {
        if (state != State.WAITING) {
            return;
        }
        state = State.VECTOR;
        LOG.log(Level.DEBUG, "The kernel uses the Vector API from now on");
        var thread = new Thread(Implementations::check, "reprise-kernel-check");
        thread.setDaemon(true);
        thread.start();
    }

    private static void check() {
        try {
            Thread.sleep(MILLIS_BEFORE_CHECK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return; // the JVM ends
        }
        if (!new VectorCheck(new PlainOperations(), vector().orElseThrow()).isFast()) {
            state = State.PLAIN;
            LOG.log(
                    Level.WARNING,
                    "The kernel goes back to plain Java: this JVM does not compile the Vector API to vector instructions");
        }
    }
}
