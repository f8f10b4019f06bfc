package dev.reprise.worker;

/** What went wrong in a worker, with the stack trace that it had there. */
final class RemoteFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String report;

    private RemoteFailure(String message, String report) {
        super(message, null, false, false); // the stack of this JVM says nothing
        this.report = report;
    }

    /** @param report as {@link Throwable#printStackTrace()} prints it */
    static RemoteFailure failed(String report) {
        return new RemoteFailure(report.lines().findFirst().orElse("No cause recorded"), report);
    }

    static RemoteFailure notRun(String reason) {
        return new RemoteFailure(reason, reason);
    }

    @Override
    public String toString() {
        return report;
    }
}
