package dev.reprise.worker;

/** Which failures of a trial leave a JVM that others should not train in. */
final class Damage {

    private Damage() {}

    /** Memory that ran out, an internal error, or a class whose initialisation failed once and for all. */
    static boolean by(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean deep = cause instanceof StackOverflowError;
            if (!deep && (cause instanceof VirtualMachineError || cause instanceof LinkageError)) {
                return true;
            }
        }
        return false;
    }
}
