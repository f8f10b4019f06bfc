package dev.reprise.store;

import dev.reprise.results.Results;
import java.util.List;
import java.util.Optional;

/**
 * A run held against the lock, as strictly as the machines allow.
 *
 * @param match how strictly; {@link FingerprintMatch#OTHER} too if nothing was accepted
 * @param against the accepted run that it was held against; empty if none was accepted for the profile
 * @param differences by experiment
 */
public record LockComparison(FingerprintMatch match, Optional<AcceptedRun> against, List<LockDifference> differences) {

    /** A hundredth: training amplifies the last bit, so metrics of another processor agree to a few digits at best. */
    public static final double DEFAULT_TOLERANCE = 0.01;

    public LockComparison {
        differences = List.copyOf(differences);
    }

    /**
     * Compares a run with the closest accepted run of the same profile. Without one there is no difference: nothing was promised.
     *
     * @param tolerance largest difference of a metric, relative to the larger of the two absolute values, on a machine of the
     *     same kind; not used where bits must agree
     */
    public static LockComparison of(LockFile lock, Results results, double tolerance) {
        Optional<AcceptedRun> against = FingerprintMatch.closest(lock, results.profile(), results.fingerprint());
        if (against.isEmpty()) {
            return new LockComparison(FingerprintMatch.OTHER, against, List.of());
        }
        FingerprintMatch match = FingerprintMatch.of(against.get().fingerprint(), results.fingerprint());
        var differences = new RunDifferences(match, tolerance).between(against.get(), LockUpdate.accepted(results));
        return new LockComparison(match, against, differences);
    }

    /** Whether an accepted value changed. */
    public boolean changed() {
        return differences.stream().anyMatch(difference -> difference.kind() == LockDifference.Kind.CHANGED);
    }
}
