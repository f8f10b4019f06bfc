package dev.reprise.execute;

import java.time.Duration;
import java.util.Optional;

/**
 * When a trial must have ended. Asked from the trial's own thread: ND4J's random state is bound to it, so nothing else may end it.
 *
 * @param nanoTime on {@link System#nanoTime}'s clock; empty for no limit
 */
record Deadline(Optional<Long> nanoTime) {

    /** @param spent how much of the limit was used before */
    static Deadline after(Optional<TrialLimit> limit, Duration spent) {
        return new Deadline(
                limit.map(l -> System.nanoTime() + l.duration().minus(spent).toNanos()));
    }

    boolean passed() {
        return nanoTime.isPresent() && System.nanoTime() - nanoTime.get() > 0;
    }
}
