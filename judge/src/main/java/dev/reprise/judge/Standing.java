package dev.reprise.judge;

import java.util.Optional;

/** What a verdict means for the build. */
public enum Standing {
    /** The claim reproduced, as it should. */
    MET,
    /** The claim did not reproduce and nobody declared that. */
    MISSED,
    /** The declared deviation came out. */
    DEVIATED_AS_EXPECTED,
    /** A deviation is declared that did not come out. */
    STALE_DEVIATION,
    /** No decision: inconclusive or not run. */
    OPEN;

    /**
     * Holds a verdict against what was declared. A verdict that decides nothing cannot make a declaration stale. Nor can {@link
     * Verdict#CONTRADICTED} where {@link Verdict#NOT_REPRODUCED} is declared: it is the same outcome, seen more clearly, as more seeds
     * do.
     *
     * @param declared the verdict of the claim's {@code @ExpectedDeviation}, if it has one
     * @throws IllegalArgumentException if {@link Verdict#REPRODUCED} is declared, which is no deviation
     */
    public static Standing of(Verdict verdict, Optional<Verdict> declared) {
        if (declared.equals(Optional.of(Verdict.REPRODUCED))) {
            throw new IllegalArgumentException("A claim that reproduces is no deviation: remove the declaration.");
        }
        if (declared.filter(deviation -> covers(deviation, verdict)).isPresent()) {
            return DEVIATED_AS_EXPECTED;
        }
        return switch (verdict) {
            case INCONCLUSIVE, NOT_RUN -> OPEN;
            case REPRODUCED -> declared.isPresent() ? STALE_DEVIATION : MET;
            case NOT_REPRODUCED, CONTRADICTED -> declared.isPresent() ? STALE_DEVIATION : MISSED;
        };
    }

    private static boolean covers(Verdict declared, Verdict verdict) {
        return declared == verdict || declared == Verdict.NOT_REPRODUCED && verdict == Verdict.CONTRADICTED;
    }
}
