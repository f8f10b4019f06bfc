package dev.reprise.discover;

import dev.reprise.ExpectedDeviation;
import dev.reprise.judge.Assertion;
import java.util.Optional;
import org.junit.platform.engine.TestSource;

/**
 * One claim of an experiment.
 *
 * @param id {@code <report>/<experiment>/<claim>}
 * @param shortId the part after the last slash
 * @param holdsWhenScaled whether the author means it to hold on a scaled run
 * @param source where a tool should jump to
 */
public record ClaimDefinition(
        String id,
        String shortId,
        String quote,
        String locator,
        Assertion assertion,
        boolean holdsWhenScaled,
        Optional<ExpectedDeviation> expectedDeviation,
        TestSource source) {}
