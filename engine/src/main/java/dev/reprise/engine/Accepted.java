package dev.reprise.engine;

import dev.reprise.evidence.Evidence;
import dev.reprise.evidence.EvidenceFile;
import dev.reprise.evidence.RecordedVerdicts;
import dev.reprise.lock.LockComparison;
import dev.reprise.lock.LockFile;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.RunParameters;
import dev.reprise.results.Results;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** What was accepted before: read when a run starts, so that a broken file costs no training, and used when it ends. */
record Accepted(Settings settings, Optional<LockFile> lock, Evidence evidence) {

    /** @throws UncheckedIOException if a file cannot be read */
    static Accepted read(Settings settings) {
        Optional<Path> lock = settings.find(RunParameters.LOCK);
        Optional<Path> evidence = settings.find(RunParameters.EVIDENCE);
        try {
            return new Accepted(
                    settings,
                    lock.isPresent() ? Optional.of(LockFile.read(lock.get())) : Optional.empty(),
                    evidence.isPresent() ? EvidenceFile.read(evidence.get()) : Evidence.EMPTY);
        } catch (IOException e) {
            throw new UncheckedIOException("What was accepted cannot be read: " + e.getMessage(), e);
        }
    }

    /** The results compared with the lock, with recorded verdicts beside the claims that were not run. */
    Results beside(Results results) {
        Results described = RecordedVerdicts.in(results.withCommit(settings.find(JvmParameters.COMMIT)), evidence);
        return lock.map(file -> described.withLock(
                        LockComparison.of(file, described, settings.get(RunParameters.LOCK_TOLERANCE))))
                .orElse(described);
    }
}
