package dev.reprise.judge;

/** A yes or no of all trials that share a seed. */
@FunctionalInterface
public interface SeedCheck {

    /** Whether the claim holds for this seed. A pure function of what was recorded. */
    boolean holds(SeedOutcome seed);
}
