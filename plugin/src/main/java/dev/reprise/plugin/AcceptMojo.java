package dev.reprise.plugin;

import dev.reprise.evidence.EvidenceFile;
import dev.reprise.evidence.EvidenceUpdate;
import dev.reprise.lock.LockFile;
import dev.reprise.lock.LockUpdate;
import dev.reprise.results.Results;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Accepts the results of the last run: writes the lock file, which later runs are compared with, and the evidence file, which speaks
 * where a later run does not train, and shows what changes in both. Experiments that were not in that run stay as they are, also those whose
 * results it kept from an earlier one. Commit
 * both files.
 */
@Mojo(name = "accept", threadSafe = true)
public final class AcceptMojo extends AbstractRepriseMojo {

    /** File of accepted results, which every run is compared with; commit it. */
    @Parameter(property = "reprise.lock", defaultValue = "${project.basedir}/reprise.lock.json")
    File lock;

    /** File of recorded runs, which speaks where a run does not train; commit it. */
    @Parameter(property = "reprise.evidence", defaultValue = "${project.basedir}/reprise.evidence.json")
    File evidence;

    @Override
    void run() throws IOException, MojoFailureException {
        if (holdsModulesOnly()) {
            return;
        }
        Results results = folder().read().ofThisRun(); // what an earlier run found out was accepted then, or not
        LockUpdate locked = LockUpdate.of(LockFile.read(lock.toPath()), results);
        EvidenceUpdate recorded = EvidenceUpdate.of(EvidenceFile.read(evidence.toPath()), results);
        new LockDiff(locked.differences()).lines().forEach(getLog()::info);
        new EvidenceDiff(recorded.changes()).lines().forEach(getLog()::info);
        locked.updated().write(lock.toPath());
        EvidenceFile.write(recorded.updated(), evidence.toPath());
        getLog().info("Accepted in " + lock + " and " + evidence + "; commit both");
    }
}
