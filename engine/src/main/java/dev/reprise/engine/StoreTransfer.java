package dev.reprise.engine;

import dev.reprise.engine.TrialKeys.Keys;
import dev.reprise.judge.Arm;
import dev.reprise.judge.JudgingRules;
import dev.reprise.parameters.Transfer;
import dev.reprise.plan.Plan;
import dev.reprise.results.TrialKey;
import dev.reprise.store.TrialStore;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Copies the records of planned trials between this machine's store and the remote one, and of the seeds that the full profile adds to
 * them, as far as they follow each other.
 */
record StoreTransfer(TrialStore store, TrialKeys keys, RemoteTrials remote) {

    /** @throws IOException if the remote store could not be used */
    void copy(Transfer way, List<ExperimentDescriptor> experiments) throws IOException {
        for (ExperimentDescriptor experiment : experiments) {
            if (experiment.definition().restrictions().leftOut().isPresent()
                    || experiment.definition().imported().isPresent()) {
                continue;
            }
            if (way == Transfer.PUSH) {
                push(experiment);
            } else {
                pull(experiment);
            }
        }
        remote.awaitPushes();
        Optional<String> fault = remote.fault();
        if (fault.isPresent()) {
            throw new IOException(fault.get());
        }
    }

    private void push(ExperimentDescriptor experiment) {
        for (TrialKey trial : experiment.plan().trials()) {
            keys(experiment, trial).ifPresent(remote::pushIfAbsent);
        }
        for (Arm arm : addedTo(experiment)) {
            for (int seed = experiment.plan().seeds() + 1; seed <= lastSeed(); seed++) {
                keys(experiment, trial(experiment, arm, seed))
                        .filter(this::isHere)
                        .ifPresent(remote::pushIfAbsent);
            }
        }
    }

    private void pull(ExperimentDescriptor experiment) {
        Plan plan = experiment.plan();
        plan.trials().stream()
                .flatMap(trial -> keys(experiment, trial).stream())
                .filter(keys -> !isHere(keys))
                .forEach(keys -> remote.expect(experiment.definition(), keys));
        plan.trials().forEach(trial -> have(experiment, trial));
        for (Arm arm : addedTo(experiment)) {
            int seed = plan.seeds() + 1;
            while (seed <= lastSeed() && have(experiment, trial(experiment, arm, seed))) {
                seed++;
            }
        }
    }

    /** Whether the trial's record is here, or came now. */
    private boolean have(ExperimentDescriptor experiment, TrialKey trial) {
        return keys(experiment, trial)
                .filter(keys -> isHere(keys) || remote.fetch(experiment.definition(), keys))
                .isPresent();
    }

    private static List<Arm> addedTo(ExperimentDescriptor experiment) {
        return experiment.addsSeeds() ? experiment.plan().arms() : List.of();
    }

    private static int lastSeed() {
        List<Integer> looks = JudgingRules.full().looks();
        return looks.get(looks.size() - 1);
    }

    private static TrialKey trial(ExperimentDescriptor experiment, Arm arm, int seed) {
        return new TrialKey(experiment.definition().id(), arm, seed);
    }

    private Optional<Keys> keys(ExperimentDescriptor experiment, TrialKey trial) {
        return keys.of(experiment.definition(), trial);
    }

    private boolean isHere(Keys keys) {
        return store.has(keys.anywhere()) || store.has(keys.here());
    }
}
