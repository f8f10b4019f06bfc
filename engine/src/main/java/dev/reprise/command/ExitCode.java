package dev.reprise.command;

import java.util.Map;

/** The exit code of a program in words. */
final class ExitCode {

    private static final int SIGNALLED = 128;

    private static final Map<Integer, String> SIGNALS = Map.of(
            2, "was interrupted (SIGINT)",
            6, "aborted (SIGABRT)",
            7, "crashed (SIGBUS)",
            8, "crashed (SIGFPE)",
            9, "was killed (SIGKILL), by hand or by the system when memory ran out",
            11, "crashed (SIGSEGV)",
            15, "was asked to end (SIGTERM)");

    private ExitCode() {}

    /** What happened, as the end of a sentence about the program. */
    static String inWords(int code) {
        return SIGNALS.getOrDefault(code - SIGNALLED, "ended with exit code " + code);
    }
}
