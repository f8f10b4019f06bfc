package dev.reprise.results;

import dev.reprise.judge.Finding;
import dev.reprise.judge.Verdict;
import java.util.Optional;

/** What a verdict means for the build. */
public enum Outcome {
    /** The claim reproduced, as it should. */
    MET,
    /** The claim did not reproduce, or only with some seeds, and nobody declared that. */
    MISSED,
    /** The declared deviation was measured, or nothing that speaks against it. */
    DEVIATED_AS_EXPECTED,
    /** A deviation is declared that was not measured. */
    STALE_DEVIATION,
    /** No decision: inconclusive or not run. */
    OPEN,
    /** The claim is invalid: it looks at something that no trial recorded. */
    INVALID;

    /** Whether the build must fail. */
    public boolean fails() {
        return this == MISSED || this == STALE_DEVIATION || this == INVALID;
    }

    /**
     * Compares a finding with what was declared. A verdict that decides nothing cannot make a declaration stale. Nor can one that more
     * or fewer seeds turn into the declared one: {@link Verdict#NOT_REPRODUCED} covers {@link Verdict#CONTRADICTED} and {@link
     * Verdict#SEED_DEPENDENT}, which are the same seen more clearly; SEED_DEPENDENT covers NOT_REPRODUCED, which is all that few
     * seeds can say of it, and {@link Verdict#REPRODUCED} unless all seeds bear the claim out: eight of nine are enough to reproduce,
     * and what one expects of a claim that is true with four seeds in five.
     *
     * @param declared the verdict of the claim's {@code ExpectedDeviation}, if it has one
     * @throws IllegalArgumentException if a verdict is declared that is no deviation
     */
    public static Outcome of(Finding finding, Optional<Verdict> declared) {
        declared.ifPresent(Outcome::check);
        if (declared.filter(deviation -> covers(deviation, finding)).isPresent()) {
            return DEVIATED_AS_EXPECTED;
        }
        return switch (finding.verdict()) {
            case INCONCLUSIVE, NOT_RUN -> OPEN;
            case REPRODUCED, RECREATED -> declared.isPresent() ? STALE_DEVIATION : MET;
            case SEED_DEPENDENT, NOT_REPRODUCED, CONTRADICTED -> declared.isPresent() ? STALE_DEVIATION : MISSED;
        };
    }

    private static void check(Verdict declared) {
        if (declared == Verdict.REPRODUCED || declared == Verdict.RECREATED) {
            throw new IllegalArgumentException("A claim that reproduces is no deviation: remove the declaration.");
        }
    }

    private static boolean covers(Verdict declared, Finding finding) {
        Verdict verdict = finding.verdict();
        return declared == verdict
                || switch (declared) {
                    case NOT_REPRODUCED -> verdict == Verdict.CONTRADICTED || verdict == Verdict.SEED_DEPENDENT;
                    case SEED_DEPENDENT ->
                        verdict == Verdict.NOT_REPRODUCED || verdict == Verdict.REPRODUCED && !unanimous(finding);
                    default -> false;
                };
    }

    private static boolean unanimous(Finding finding) {
        return finding.votes().stream()
                .limit(1)
                .allMatch(votes -> votes.won() == votes.cast().size());
    }
}
