package dev.reprise.worker;

import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** An exit code in words. */
final class ExitCause {

    private static final int SIGNALLED = 128;
    /** Of {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    private static final String OUT_OF_MEMORY_LINE = "Terminating due to java.lang.OutOfMemoryError";

    private static final String CRASH_LINE = "A fatal error has been detected by the Java Runtime Environment";

    private static final Map<Integer, String> SIGNALS = Map.of(
            1, "was ended because its terminal closed (SIGHUP)",
            2, "was interrupted (SIGINT)",
            4, "met an instruction that this processor does not have (SIGILL)",
            6, "crashed in native code (SIGABRT)",
            7, "crashed in native code (SIGBUS)",
            8, "crashed in native code (SIGFPE)",
            11, "crashed in native code (SIGSEGV)",
            15, "was asked to end (SIGTERM)");

    private ExitCause() {}

    private static final int KILLED = SIGNALLED + 9;

    /**
     * What happened, as the end of a sentence about the worker.
     *
     * @param killsBefore for lack of memory, before it ended; empty where they are not counted
     */
    static String inWords(int exitCode, String log, OptionalLong killsBefore) {
        return exitCode == KILLED ? killed(killsBefore, KillsForMemory.soFar()) : inWords(exitCode, log);
    }

    /** Whether another process killed it, as far as anybody knows. */
    static boolean isKill(OptionalInt exitCode, OptionalLong killsBefore) {
        OptionalLong after = KillsForMemory.soFar();
        boolean forMemory = killsBefore.isPresent() && after.isPresent() && after.getAsLong() > killsBefore.getAsLong();
        return exitCode.isPresent() && exitCode.getAsInt() == KILLED && !forMemory;
    }

    static String killed(OptionalLong before, OptionalLong after) {
        if (before.isEmpty() || after.isEmpty()) {
            return "was killed (SIGKILL), by hand or by the system when memory ran out";
        }
        return after.getAsLong() > before.getAsLong()
                ? "was killed (SIGKILL) by the system, since memory ran out; run fewer workers (reprise.threads), or train"
                        + " with smaller batches"
                : "was killed (SIGKILL) by another process; the system has killed none for lack of memory meanwhile";
    }

    private static String inWords(int exitCode, String log) {
        if (exitCode == OUT_OF_MEMORY && log.contains(OUT_OF_MEMORY_LINE)) {
            return "ran out of Java heap memory; give workers more (reprise.workerMemory), or run fewer of them"
                    + " (reprise.threads)";
        }
        if (log.contains(CRASH_LINE)) {
            return "crashed in native code";
        }
        String signal = SIGNALS.get(exitCode - SIGNALLED);
        if (signal != null) {
            return signal;
        }
        return "ended itself with exit code " + exitCode
                + "; System.exit or Runtime.halt in what it ran may be the cause";
    }
}
