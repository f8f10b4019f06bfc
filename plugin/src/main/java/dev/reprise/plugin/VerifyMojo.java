package dev.reprise.plugin;

import dev.reprise.results.Results;
import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes the report from the results file, prints the verdicts, and fails the build if a claim was missed or a trial broke. */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class VerifyMojo extends AbstractRepriseMojo {

    /** Fails the build when the results file has no experiment. */
    @Parameter(property = "reprise.failIfNoExperiments", defaultValue = "true")
    boolean failIfNoExperiments;

    /**
     * What fails the build: some of {@code missed}, {@code stale} (a declared deviation that did not come out), {@code changed}
     * (another value than was accepted), {@code inconclusive} and {@code not-run}, separated by commas, or {@code nothing}. Broken
     * trials and wrongly stated claims always fail it.
     */
    @Parameter(property = "reprise.failOn", defaultValue = "missed,stale,changed")
    String failOn;

    @Override
    void run() throws IOException, MojoFailureException {
        Results results = readResults();
        writeReport(results);
        new ConsoleSummary(results).lines().forEach(getLog()::info);
        var problems = new Verification(results, failIfNoExperiments, FailOn.parse(failOn)).problems();
        if (!problems.isEmpty()) {
            throw new MojoFailureException(
                    Verification.message(problems, directory.toPath().resolve("index.html")));
        }
    }
}
