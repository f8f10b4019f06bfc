package dev.reprise.results;

import dev.reprise.judge.Arm;

/**
 * Which trial of which experiment.
 *
 * @param experimentId {@code <report>/<experiment>}
 * @param seed from 1
 */
public record TrialKey(String experimentId, Arm arm, int seed) {

    @Override
    public String toString() {
        return experimentId + (arm.values().isEmpty() ? "" : " " + arm) + " seed " + seed;
    }
}
