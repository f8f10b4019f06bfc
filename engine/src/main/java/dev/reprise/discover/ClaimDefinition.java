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
 * @param cell where it stands in a table, if it does
 */
public record ClaimDefinition(
        String id,
        String shortId,
        String quote,
        String locator,
        Assertion assertion,
        boolean holdsWhenScaled,
        Optional<ExpectedDeviation> expectedDeviation,
        TestSource source,
        Optional<TableCell> cell) {

    /**
     * A place in a table.
     *
     * @param table name of its method
     * @param caption of the table
     * @param position in the report's order, from 0
     */
    public record TableCell(String table, String caption, int position) {}
}
