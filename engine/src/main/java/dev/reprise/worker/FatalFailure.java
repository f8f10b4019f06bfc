package dev.reprise.worker;

/** Which failures of a trial leave a JVM that others should not train in. */
final class FatalFailure {

    /** Causes may form a ring, or be made anew each time that they are asked for. */
    private static final int MOST_CAUSES = 1000;

    private FatalFailure() {}

    /** Memory that ran out, an internal error, or a class whose initialisation failed once and for all. */
    static boolean isIn(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; depth < MOST_CAUSES && cause != null; depth++) {
            boolean deep = cause instanceof StackOverflowError;
            if (!deep && (cause instanceof VirtualMachineError || cause instanceof LinkageError)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
