package dev.reprise.engine;

import java.time.Duration;

/**
 * The training time that all added seeds of a run may take, shared by its experiments. Each may spend an equal part of what is left
 * when its turn comes, and gives back what it did not spend: a claim that is cheap to close is always closed, and an expensive one with what
 * others left over. An experiment knows only then what its claims cost, so that the parts cannot be planned ahead.
 */
final class SeedBudget {

    private double left;
    private int waiting;

    /** @param experiments that may add seeds */
    SeedBudget(Duration total, int experiments) {
        this.left = total.toMillis() / 1e3;
        this.waiting = experiments;
    }

    /** Seconds that the next experiment may spend. */
    synchronized double takePart() {
        double part = Math.max(0, left / Math.max(1, waiting));
        waiting--;
        left -= part;
        return part;
    }

    /** @param seconds negative if trials took longer than expected */
    synchronized void giveBack(double seconds) {
        left += seconds;
    }
}
