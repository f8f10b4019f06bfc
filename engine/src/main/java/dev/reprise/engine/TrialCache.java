package dev.reprise.engine;

import dev.reprise.command.Programs;
import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.engine.TrialKeys.Keys;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.RunParameters;
import dev.reprise.parameters.StoreParameters;
import dev.reprise.results.Trainer;
import dev.reprise.results.TrialKey;
import dev.reprise.store.CheckpointFile;
import dev.reprise.store.ClassClosure;
import dev.reprise.store.StoreKey;
import dev.reprise.store.TrialStore;
import dev.reprise.train.CompletedTrial;
import dev.reprise.train.Fingerprint;
import dev.reprise.train.checkpoint.Checkpoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Restores trials that ran before with the same code, settings and runtime, and keeps new ones; without a store, neither. */
final class TrialCache {

    private static final long MOST_BYTES = 1L << 30;

    /**
     * A store, and what it takes to use it.
     *
     * @param store of this machine
     * @param export gets a copy of every trial, if there is one
     * @param remote that this machine shares with others, if it does
     * @param otherRuntimes what is reported of trials that only other runtimes have records of
     */
    private record Open(
            TrialStore store,
            Optional<TrialStore> export,
            Optional<RemoteTrials> remote,
            ClassClosure code,
            TrialKeys keys,
            OtherRuntimes otherRuntimes) {}

    private final Optional<Open> open;
    private final Settings settings;
    private final AtomicBoolean grown = new AtomicBoolean();

    private TrialCache(Optional<Open> open, Settings settings) {
        this.open = open;
        this.settings = settings;
    }

    /**
     * @param programs that train trials
     * @param notices notified of what is wrong with the store
     */
    static TrialCache open(Settings settings, Programs programs, Notices notices) {
        return new TrialCache(
                settings.find(RunParameters.STORE).map(folder -> open(folder, settings, programs, notices)), settings);
    }

    private static Open open(Path folder, Settings settings, Programs programs, Notices notices) {
        Map<String, String> runtime = Fingerprint.current();
        try {
            TrialStore store = merged(folder, settings, notices);
            ClassClosure code = ClassClosure.overCurrentClassPath(folder.resolve("jars"));
            return new Open(
                    store,
                    settings.find(JvmParameters.EXPORT).map(export -> open(export, notices)),
                    RemoteTrials.of(settings, store, notices),
                    code,
                    new TrialKeys(code, runtime, settings, programs),
                    new OtherRuntimes(runtime));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The class path cannot be read to tell which trials changed; run without " + RunParameters.STORE,
                    e);
        }
    }

    /** The store, with what shards that are merged have and it has not. */
    private static TrialStore merged(Path folder, Settings settings, Notices notices) {
        TrialStore store = open(folder, notices);
        for (Path shard : settings.shards()) {
            try {
                store.addAll(ShardOutcomes.store(shard));
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "The trials in " + ShardOutcomes.store(shard) + " cannot be added to the store " + folder, e);
            }
        }
        return store;
    }

    private static TrialStore open(Path folder, Notices notices) {
        return TrialStore.open(folder, Instant.now(), notices);
    }

    /** Has the remote store asked for trials that will soon be wanted, many at a time. */
    void expect(ExperimentDefinition experiment, List<TrialKey> trials) {
        if (settings.get(RunParameters.RERUN)) {
            return;
        }
        open.ifPresent(from -> from.remote().ifPresent(remote -> {
            for (TrialKey trial : trials) {
                from.keys()
                        .of(experiment, trial)
                        .filter(keys -> !has(from, keys))
                        .ifPresent(keys -> remote.expect(experiment, keys));
            }
        }));
    }

    /**
     * The trial as it was trained before; empty if it was not, or is to be trained in any case.
     *
     * @param wanted whether this run has a use for it that is worth asking the remote store
     */
    Optional<CompletedTrial> get(ExperimentDefinition experiment, TrialKey trial, boolean wanted) {
        if (settings.get(RunParameters.RERUN)) {
            return Optional.empty();
        }
        // What a data set must contain is part of the code: its files' hashes are declared there.
        return open.flatMap(from -> from.keys().of(experiment, trial).flatMap(keys -> {
            Optional<CompletedTrial> restored = restore(from, keys);
            if (restored.isEmpty() && wanted) {
                restored = from.remote()
                        .filter(remote -> remote.fetch(experiment, keys))
                        .flatMap(remote -> restore(from, keys));
                if (restored.isEmpty() && !keys.same()) {
                    from.store().noted(keys.anywhere()).ifPresent(from.otherRuntimes()::add);
                }
            }
            return restored;
        }));
    }

    /** Whether there is a record of the trial on this machine, which is not looked into. */
    boolean has(ExperimentDefinition experiment, TrialKey trial) {
        return !settings.get(RunParameters.RERUN)
                && open.filter(from -> from.keys()
                                .of(experiment, trial)
                                .filter(keys -> has(from, keys))
                                .isPresent())
                        .isPresent();
    }

    private static boolean has(Open from, Keys keys) {
        return from.store().has(keys.anywhere()) || from.store().has(keys.here());
    }

    /** Keeps a trial that completed; its checkpoint has served its time. */
    void put(ExperimentDefinition experiment, TrialKey trial, CompletedTrial result) {
        open.ifPresent(into -> into.keys().of(experiment, trial).ifPresent(keys -> {
            boolean portable = result.result().trainer().equals(Optional.of(Trainer.KERNEL));
            StoreKey key = portable ? keys.anywhere() : keys.here();
            grown.set(true);
            into.store().save(key, result);
            if (!portable && !keys.same()) {
                into.store().note(keys.anywhere(), into.otherRuntimes().current());
            }
            into.store().checkpoint(keys.here()).remove();
            into.export().ifPresent(copy -> copy.save(key, result));
            into.remote().ifPresent(remote -> remote.push(keys));
        }));
    }

    private static Optional<CompletedTrial> restore(Open from, Keys keys) {
        return restore(from, keys.anywhere()).or(() -> keys.same() ? Optional.empty() : restore(from, keys.here()));
    }

    private static Optional<CompletedTrial> restore(Open from, StoreKey key) {
        Optional<CompletedTrial> restored = from.store().restore(key);
        restored.ifPresent(trial -> from.export().ifPresent(copy -> copy.save(key, trial)));
        return restored;
    }

    /** Where a trial saves where it is; asked to be suspended it may be at any time. One that is trained in any case starts anew. */
    Checkpoints checkpoints(ExperimentDefinition experiment, TrialKey trial, BooleanSupplier suspend) {
        if (settings.get(RunParameters.RERUN)) {
            forgetCheckpoint(experiment, trial);
        }
        return file(experiment, trial)
                .<Checkpoints>map(
                        file -> new StoredCheckpoints(file, settings.get(RunParameters.CHECKPOINT_SECONDS), suspend))
                .orElse(Checkpoints.none());
    }

    /** The trial will start from the beginning. */
    void forgetCheckpoint(ExperimentDefinition experiment, TrialKey trial) {
        file(experiment, trial).ifPresent(CheckpointFile::remove);
    }

    private Optional<CheckpointFile> file(ExperimentDefinition experiment, TrialKey trial) {
        return open.flatMap(from ->
                from.keys().of(experiment, trial).map(keys -> from.store().checkpoint(keys.here())));
    }

    /** Hash of the project's own code that an experiment reaches; empty without a store, or if its class file is not found. */
    Optional<String> version(String className) {
        try {
            return open.isPresent() ? open.get().code().ownCodeOf(className) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The classes of " + className + " cannot be read", e);
        }
    }

    /** Copies the records of trials to the remote store or from it. */
    StoreTransfer transfer() {
        Open from = open.orElseThrow(() -> new IllegalArgumentException(RunParameters.STORE + " must be a folder"));
        RemoteTrials remote = from.remote()
                .orElseThrow(() -> new IllegalArgumentException(
                        StoreParameters.REMOTE + " must be set: it says where the remote store is"));
        return new StoreTransfer(from.store(), from.keys(), remote);
    }

    /**
     * Called once, when the run has ended: waits for what is sent, prunes a store that has grown, and says what was restored and why other trials
     * were not.
     */
    List<String> close() throws IOException {
        if (open.isEmpty()) {
            return List.of();
        }
        Open ended = open.get();
        var lines = new ArrayList<>(ended.otherRuntimes().lines());
        if (ended.remote().isPresent()) {
            lines.add(ended.remote().get().close());
        }
        if (grown.get() || !settings.shards().isEmpty() || ended.remote().isPresent()) {
            ended.store().prune(MOST_BYTES);
        }
        return lines;
    }
}
