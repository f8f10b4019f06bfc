package dev.reprise.plugin;

import dev.reprise.parameters.FailOn;
import dev.reprise.parameters.GoalParameters;
import dev.reprise.parameters.ParameterValues;
import java.io.File;
import java.io.IOException;
import java.util.Set;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of goals that write a report and start no JVM. */
abstract class AbstractReportMojo extends AbstractRepriseMojo {

    /** Folder with templates and assets that replace those of the report, file by file. */
    @Parameter(property = "reprise.templates")
    @Nullable
    File templates;

    /** File that one line per run is appended to, for the report's history page; keep it where {@code clean} does not go. */
    @Parameter(property = "reprise.history")
    @Nullable
    File history;

    /** An earlier results file; the report then has a page with what changed since. */
    @Parameter(property = "reprise.baseline")
    @Nullable
    File baseline;

    /** Writes the claims as test cases for CI servers, {@code junit/TEST-*.xml} in the report's folder. */
    @Parameter(property = "reprise.junit", defaultValue = "true")
    boolean junit;

    /** File of recorded runs, which speaks where a run does not train; commit it. */
    @Parameter(property = "reprise.evidence", defaultValue = "${project.basedir}/reprise.evidence.json")
    File evidence;

    /**
     * Folder with the texts of the reports, a file each that is named after the report's id, such as {@code paper.md} or
     * {@code paper.txt}: the report shows claims lit in them, and a quote that the text does not contain is warned of.
     */
    @Parameter(property = "reprise.reports.dir")
    @Nullable
    File reportsDir;

    /**
     * What fails the build: some of {@code missed}, {@code stale} (a declared deviation that was not measured),
     * {@code changed} (another value than was accepted), {@code inconclusive} and {@code not-run}, separated by commas, or
     * {@code nothing}. Failed trials and invalid claims always fail it.
     */
    @Parameter(property = "reprise.failOn", defaultValue = "missed,stale,changed")
    String failOn;

    final Look look() {
        Set<FailOn> failing =
                ParameterValues.none().given(GoalParameters.FAIL_ON, failOn).get(GoalParameters.FAIL_ON);
        return new Look(templates, history, baseline, evidence, junit, reportsDir, failing);
    }

    final Reporting reporting() throws IOException {
        return reporting(look());
    }
}
