package dev.reprise.engine;

import dev.reprise.command.ProgramException;
import dev.reprise.command.Programs;
import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.discover.TrainingCommand;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.RunParameters;
import dev.reprise.results.Trainer;
import dev.reprise.results.TrialKey;
import dev.reprise.store.CheckpointFile;
import dev.reprise.store.ClassClosure;
import dev.reprise.store.StoreKey;
import dev.reprise.store.StoredTrial;
import dev.reprise.store.TrialStore;
import dev.reprise.train.Fingerprint;
import dev.reprise.train.checkpoint.Checkpoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Restores trials that ran before with the same code, settings and runtime, and keeps new ones; without a store, neither. */
final class TrialCache {

    private static final long MOST_BYTES = 1L << 30;

    /** What of the fingerprint a program does not know. */
    private static final Set<String> OF_JAVA = Set.of("dl4j", "java", "native", "layer helpers");

    private final Optional<TrialStore> store;
    private final Optional<TrialStore> export;
    private final Optional<ClassClosure> code;
    private final Map<String, String> fingerprint;
    private final Settings settings;
    private final Programs programs;
    /** One hash serves all trials of an experiment. */
    private final Map<Class<?>, Optional<CodeHashes>> codeHashes = new ConcurrentHashMap<>();

    private final AtomicBoolean grown = new AtomicBoolean();

    private TrialCache(
            Optional<TrialStore> store,
            Optional<TrialStore> export,
            Optional<ClassClosure> code,
            Settings settings,
            Programs programs) {
        this.store = store;
        this.export = export;
        this.code = code;
        this.settings = settings;
        this.programs = programs;
        this.fingerprint = store.isPresent() ? Fingerprint.current() : Map.of();
    }

    /**
     * @param programs that train trials
     * @param notices notified of what is wrong with the store
     */
    static TrialCache open(Settings settings, Programs programs, Notices notices) {
        Optional<Path> store = settings.find(RunParameters.STORE);
        if (store.isEmpty()) {
            return new TrialCache(Optional.empty(), Optional.empty(), Optional.empty(), settings, programs);
        }
        Path folder = store.get();
        try {
            return new TrialCache(
                    Optional.of(merged(folder, settings, notices)),
                    settings.find(JvmParameters.EXPORT).map(export -> open(export, notices)),
                    Optional.of(ClassClosure.overCurrentClassPath(folder.resolve("jars"))),
                    settings,
                    programs);
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

    /** The trial as it was trained before; empty if it was not, or is to be trained in any case. */
    Optional<StoredTrial> get(ExperimentDefinition experiment, TrialKey trial) {
        if (settings.get(RunParameters.RERUN)) {
            return Optional.empty();
        }
        // What a data set must contain is part of the code: its files' hashes are declared there.
        return store.flatMap(open -> keys(experiment, trial)
                .flatMap(keys -> restore(open, keys.anywhere()).or(() -> restore(open, keys.here()))));
    }

    /** Whether there is a record of the trial, which is not looked into. */
    boolean has(ExperimentDefinition experiment, TrialKey trial) {
        return !settings.get(RunParameters.RERUN)
                && store.flatMap(open -> keys(experiment, trial)
                                .filter(keys -> open.has(keys.anywhere()) || open.has(keys.here())))
                        .isPresent();
    }

    /** Keeps a trial that completed; its checkpoint has served its time. */
    void put(ExperimentDefinition experiment, TrialKey trial, StoredTrial result) {
        store.ifPresent(open -> keys(experiment, trial).ifPresent(keys -> {
            StoreKey key =
                    result.result().trainer().equals(Optional.of(Trainer.KERNEL)) ? keys.anywhere() : keys.here();
            grown.set(true);
            open.save(key, result);
            open.checkpoint(keys.here()).remove();
            export.ifPresent(copy -> copy.save(key, result));
        }));
    }

    private Optional<StoredTrial> restore(TrialStore from, StoreKey key) {
        Optional<StoredTrial> restored = from.restore(key);
        restored.ifPresent(trial -> export.ifPresent(copy -> copy.save(key, trial)));
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
        return store.flatMap(open -> keys(experiment, trial).map(keys -> open.checkpoint(keys.here())));
    }

    /** Hash of the project's own code that an experiment reaches; empty without a store, or if its class file is not found. */
    Optional<String> version(String className) {
        try {
            return code.isPresent() ? code.get().ownCodeOf(className) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The classes of " + className + " cannot be read", e);
        }
    }

    /** Called once, when the run has ended. A store that was only read is as large as before. */
    void prune() throws IOException {
        if (store.isPresent() && (grown.get() || !settings.shards().isEmpty())) {
            store.get().prune(MOST_BYTES);
        }
    }

    /**
     * A trial's keys. Which of them its record has is known when it was trained.
     *
     * @param anywhere of a trial that the kernel computed, whose bits are those of every machine
     * @param here of one that DL4J had a part in, whose bits are those of this kind of machine
     */
    private record Keys(StoreKey anywhere, StoreKey here) {}

    /**
     * Hashes of an experiment's code.
     *
     * @param portable without native code
     */
    private record CodeHashes(String portable, String all) {}

    private Optional<Keys> keys(ExperimentDefinition experiment, TrialKey trial) {
        return experiment.command().isPresent()
                ? programKeys(experiment, experiment.command().get(), trial)
                : methodKeys(experiment, trial);
    }

    /** Of the class only the command counts; without what decides the program there is no key, and training it says what is wrong. */
    private Optional<Keys> programKeys(ExperimentDefinition experiment, TrainingCommand command, TrialKey trial) {
        var machine = new TreeMap<>(fingerprint);
        machine.keySet().removeAll(OF_JAVA);
        try {
            StoreKey key = StoreKey.of(
                    trial,
                    programs.inputs(command).sha256(),
                    experiment.protocol(),
                    Map.of("scaled by profile", Boolean.toString(experiment.scaledByProfile())),
                    machine);
            return Optional.of(new Keys(key, key));
        } catch (ProgramException e) {
            return Optional.empty();
        }
    }

    private Optional<Keys> methodKeys(ExperimentDefinition experiment, TrialKey trial) {
        var parameters = Map.of(
                "accepted",
                        String.join(
                                ",",
                                settings.conditions().data().accepted().stream()
                                        .sorted()
                                        .toList()),
                "scaled by profile", Boolean.toString(experiment.scaledByProfile()),
                "trainer", settings.conditions().plain() ? "auto" : "dl4j");
        return codeHashes
                .computeIfAbsent(experiment.type(), this::codeHash)
                .map(hashes -> new Keys(
                        StoreKey.of(trial, hashes.portable(), experiment.protocol(), parameters, Map.of()),
                        StoreKey.of(trial, hashes.all(), experiment.protocol(), parameters, fingerprint)));
    }

    private Optional<CodeHashes> codeHash(Class<?> experiment) {
        try {
            Optional<String> portable = code.orElseThrow().portableHashOf(experiment.getName());
            Optional<String> all = code.orElseThrow().hashOf(experiment.getName());
            return portable.flatMap(one -> all.map(other -> new CodeHashes(one, other)));
        } catch (IOException e) {
            throw new UncheckedIOException("The classes of " + experiment.getName() + " cannot be read", e);
        }
    }
}
