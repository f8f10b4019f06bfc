package dev.reprise.plugin;

import dev.reprise.results.LockResult;
import dev.reprise.results.LockResult.Difference;
import java.util.stream.Collectors;

/** A run compared with the lock, in words. */
record LockMessages(LockResult lock) {

    private static final int MOST_DIFFERENCES = 20;
    private static final String NEW_LINE = System.lineSeparator();

    /** One line for the end of a run. */
    String summary() {
        if (lock.match().isEmpty()) {
            return "Lock: nothing was accepted for this profile yet; mvn reprise:accept accepts this run";
        }
        String compared = lock.trials() + " trials and " + lock.verdicts() + " verdicts compared " + strictness();
        String changed = lock.differences().isEmpty()
                ? ", none changed"
                : ", " + count(lock.differences().size(), "value") + " changed";
        String unknown = lock.notAccepted() == 0
                ? ""
                : "; " + count(lock.notAccepted(), "value") + " of this run not accepted yet (mvn reprise:accept)";
        return "Lock: " + compared + changed + unknown;
    }

    /** What fails the build, with the remedy. */
    String problem() {
        int more = lock.differences().size() - MOST_DIFFERENCES;
        return count(lock.differences().size(), "accepted value") + " changed, compared " + strictness()
                + ":"
                + lock.differences().stream()
                        .limit(MOST_DIFFERENCES)
                        .map(Difference::message)
                        .collect(Collectors.joining(NEW_LINE + "  ", NEW_LINE + "  ", ""))
                + (more > 0 ? NEW_LINE + "  and " + more + " more, in the report" : "")
                + NEW_LINE + "If that is intended, accept it with mvn reprise:accept and commit the lock file."
                + " -Dreprise.failOn=missed,stale lets such a build pass.";
    }

    private String strictness() {
        if (lock.match().isEmpty()) {
            return "with nothing";
        }
        return switch (lock.match().get()) {
            case SAME_BITS -> "to the bit (same runtime)";
            case SAME_KIND -> "within " + lock.tolerance() + " (same kind of machine)";
            case OTHER -> "by verdict (another kind of machine)";
        };
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
