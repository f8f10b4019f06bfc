package dev.reprise.engine;

import dev.reprise.command.ProgramException;
import dev.reprise.command.Programs;
import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.discover.TrainingCommand;
import dev.reprise.results.TrialKey;
import dev.reprise.store.ClassClosure;
import dev.reprise.store.StoreKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What the trials of a run are stored under. */
final class TrialKeys {

    /** What of the fingerprint a program does not know. */
    private static final Set<String> OF_JAVA = Set.of("dl4j", "java", "native", "layer helpers", "backend");

    private final ClassClosure code;
    private final Map<String, String> fingerprint;
    private final Settings settings;
    private final Programs programs;
    /** One hash serves all trials of an experiment. */
    private final Map<Class<?>, Optional<CodeHashes>> codeHashes = new ConcurrentHashMap<>();

    /**
     * @param fingerprint of this machine
     * @param programs that train trials
     */
    TrialKeys(ClassClosure code, Map<String, String> fingerprint, Settings settings, Programs programs) {
        this.code = code;
        this.fingerprint = fingerprint;
        this.settings = settings;
        this.programs = programs;
    }

    /**
     * A trial's keys. Which of them its record has is known when it was trained.
     *
     * @param anywhere of a trial that the kernel computed, whose bits are those of every machine
     * @param here of one that DL4J had a part in, whose bits are those of this kind of machine
     */
    record Keys(StoreKey anywhere, StoreKey here) {

        /** Whether all that decides the bits is known before the trial runs. */
        boolean same() {
            return anywhere.equals(here);
        }
    }

    /**
     * Hashes of an experiment's code.
     *
     * @param portable without native code
     */
    private record CodeHashes(String portable, String all) {}

    /** Empty if nothing can be said of what the trial depends on. */
    Optional<Keys> of(ExperimentDefinition experiment, TrialKey trial) {
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
                    Map.of(
                            "scaled by profile",
                            Boolean.toString(experiment.procedure().scaledByProfile())),
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
                "scaled by profile", Boolean.toString(experiment.procedure().scaledByProfile()),
                "trainer", settings.conditions().plain() ? "auto" : "dl4j");
        return codeHashes
                .computeIfAbsent(experiment.type(), this::codeHash)
                .map(hashes -> new Keys(
                        StoreKey.of(trial, hashes.portable(), experiment.protocol(), parameters, Map.of()),
                        StoreKey.of(trial, hashes.all(), experiment.protocol(), parameters, fingerprint)));
    }

    private Optional<CodeHashes> codeHash(Class<?> experiment) {
        try {
            Optional<String> portable = code.portableHashOf(experiment.getName());
            Optional<String> all = code.hashOf(experiment.getName());
            return portable.flatMap(one -> all.map(other -> new CodeHashes(one, other)));
        } catch (IOException e) {
            throw new UncheckedIOException("The classes of " + experiment.getName() + " cannot be read", e);
        }
    }
}
