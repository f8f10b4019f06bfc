package dev.reprise.reports.view;

import dev.reprise.results.ClaimResult;
import dev.reprise.results.Outcome;
import java.util.function.Predicate;

/**
 * What fails the build of which a report tells. Failed trials always do.
 *
 * @param claims those that do
 * @param changes whether another value than was accepted does
 */
public record FailureRule(Predicate<ClaimResult> claims, boolean changes) {

    /** Claims that were missed, stale declarations, invalid claims and changed values. */
    public static final FailureRule USUAL =
            new FailureRule(claim -> claim.outcome().fails(), true);

    boolean fails(ClaimResult claim) {
        return claim.outcome() == Outcome.INVALID || claims.test(claim);
    }
}
