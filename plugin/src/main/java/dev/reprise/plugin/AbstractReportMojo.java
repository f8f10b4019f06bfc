package dev.reprise.plugin;

import java.io.File;
import java.io.IOException;
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

    final Look look() {
        return new Look(templates, history, baseline, evidence, junit);
    }

    final Reporting reporting() throws IOException {
        return reporting(look());
    }
}
