package dev.reprise.discover;

import dev.reprise.ExpectedDeviation;
import dev.reprise.discover.ClaimDefinition.TableCell;
import dev.reprise.judge.Assertion;
import java.util.Optional;
import org.junit.platform.engine.TestSource;

/**
 * A claim as it was found, not checked yet.
 *
 * @param what it is, for messages
 * @param deviation that stands at the claim itself
 */
record FoundClaim(
        String what,
        TestSource source,
        String shortId,
        String quote,
        String locator,
        Assertion assertion,
        boolean holdsWhenScaled,
        Optional<ExpectedDeviation> deviation,
        Optional<TableCell> cell) {

    /** The same with the locator of its experiment, if it has none of its own. */
    FoundClaim at(String defaultLocator) {
        return locator.isBlank()
                ? new FoundClaim(
                        what, source, shortId, quote, defaultLocator, assertion, holdsWhenScaled, deviation, cell)
                : this;
    }

    /** Reports what is wrong with its id, quote and locator. */
    void checkWords(boolean idIsFree, Issues issues) {
        String own = cell.isPresent() ? "; give the cells of its row ids with named(...)" : "";
        if (!Names.isValid(shortId)) {
            error(" has the id '" + shortId + "'; " + Names.RULE + own, issues);
        }
        if (!idIsFree) {
            error(" has the id '" + shortId + "', which another claim of the experiment has" + own, issues);
        }
        if (quote.isBlank()) {
            error(" has no quote; give it the words of the report", issues);
        }
        if (locator.isBlank()) {
            error(" has no locator, and neither has its experiment; say where the quote stands", issues);
        }
    }

    /** Whether the experiment varies what the claim looks at; reports what it does not. */
    boolean fits(Grid grid, Issues issues) {
        try {
            assertion.validate(grid.sweeps(), grid.arms());
            return true;
        } catch (IllegalArgumentException e) {
            error(": " + e.getMessage(), issues);
            return false;
        }
    }

    /** @param problem as what follows its name in a sentence */
    void error(String problem, Issues issues) {
        issues.error(source, what + problem);
    }

    ClaimDefinition definition(String experimentId, Optional<ExpectedDeviation> expected) {
        return new ClaimDefinition(
                experimentId + "/" + shortId,
                shortId,
                quote,
                locator,
                assertion,
                holdsWhenScaled,
                expected,
                source,
                cell);
    }
}
