package dev.reprise.engine;

import dev.reprise.TrialKey;
import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.store.CheckpointFile;
import dev.reprise.store.ClassClosure;
import dev.reprise.store.StoreKey;
import dev.reprise.store.StoredTrial;
import dev.reprise.store.TrialStore;
import dev.reprise.train.Checkpoints;
import dev.reprise.train.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** Restores trials that ran before with the same code, settings and runtime, and keeps new ones; without a store, neither. */
final class TrialMemory {

    private static final long MOST_BYTES = 1L << 30;

    private final Optional<TrialStore> store;
    private final Optional<ClassClosure> code;
    private final Map<String, String> fingerprint;
    private final Settings settings;
    /** One hash serves all trials of an experiment. */
    private final Map<Class<?>, Optional<String>> codeHashes = new ConcurrentHashMap<>();

    private TrialMemory(Optional<TrialStore> store, Optional<ClassClosure> code, Settings settings) {
        this.store = store;
        this.code = code;
        this.settings = settings;
        this.fingerprint = store.isPresent() ? Fingerprint.current() : Map.of();
    }

    static TrialMemory open(Settings settings) {
        if (settings.store().isEmpty()) {
            return new TrialMemory(Optional.empty(), Optional.empty(), settings);
        }
        Path folder = settings.store().get();
        try {
            return new TrialMemory(
                    Optional.of(TrialStore.open(folder, Instant.now(), System.err::println)),
                    Optional.of(ClassClosure.overCurrentClassPath(folder.resolve("jars"))),
                    settings);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The class path cannot be read to tell which trials changed; run without " + Settings.STORE, e);
        }
    }

    Optional<StoredTrial> recall(ExperimentDefinition experiment, TrialKey trial) {
        if (settings.rerun()) {
            forgetCheckpoint(experiment, trial);
            return Optional.empty();
        }
        // What a data set must contain is part of the code: its files' hashes are declared there.
        return store.flatMap(open -> key(experiment, trial).flatMap(key -> open.restore(key, dataset -> true)));
    }

    /** Keeps a trial that completed; its checkpoint has served its time. */
    void keep(ExperimentDefinition experiment, TrialKey trial, StoredTrial result) {
        store.ifPresent(open -> key(experiment, trial).ifPresent(key -> {
            open.save(key, result);
            open.checkpoint(key).remove();
        }));
    }

    /** Where a trial saves where it is; asked to be suspended it may be at any time. */
    Checkpoints checkpoints(ExperimentDefinition experiment, TrialKey trial, BooleanSupplier suspend) {
        return file(experiment, trial)
                .<Checkpoints>map(file -> new StoredCheckpoints(file, settings.checkpointInterval(), suspend))
                .orElse(Checkpoints.none());
    }

    /** The trial will start from the beginning. */
    void forgetCheckpoint(ExperimentDefinition experiment, TrialKey trial) {
        file(experiment, trial).ifPresent(CheckpointFile::remove);
    }

    private Optional<CheckpointFile> file(ExperimentDefinition experiment, TrialKey trial) {
        return store.flatMap(open -> key(experiment, trial).map(open::checkpoint));
    }

    /** Called once, when the run has ended. */
    void prune() throws IOException {
        if (store.isPresent()) {
            store.get().prune(MOST_BYTES);
        }
    }

    private Optional<StoreKey> key(ExperimentDefinition experiment, TrialKey trial) {
        var parameters = Map.of(
                "accepted",
                        String.join(
                                ",",
                                settings.data().accepted().stream().sorted().toList()),
                "scaled by profile", Boolean.toString(experiment.scaledByProfile()),
                "trainer", settings.plain() ? "auto" : "dl4j");
        return codeHashes
                .computeIfAbsent(experiment.type(), this::codeHash)
                .map(hash -> StoreKey.of(trial, hash, experiment.protocol(), parameters, fingerprint));
    }

    private Optional<String> codeHash(Class<?> experiment) {
        try {
            return code.orElseThrow().hashOf(experiment.getName());
        } catch (IOException e) {
            throw new UncheckedIOException("The classes of " + experiment.getName() + " cannot be read", e);
        }
    }
}
