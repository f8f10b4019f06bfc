package dev.reprise.results;

import dev.reprise.judge.Arm;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an audit of determinism found.
 *
 * @param schemaVersion of this form, {@value #SCHEMA_VERSION}
 * @param fingerprint of the JVM that the trials ran in first
 */
public record AuditResult(
        int schemaVersion,
        Instant startedAt,
        double seconds,
        Map<String, String> fingerprint,
        List<AuditedTrial> trials) {

    /** The version that this code writes and reads. */
    public static final int SCHEMA_VERSION = 1;

    public AuditResult {
        fingerprint = Copies.ordered(fingerprint);
        trials = List.copyOf(trials);
    }

    /** What became of one trial. */
    public enum Status {
        /** All runs did the same. */
        SAME,
        /** Two runs did not. */
        DIFFERENT,
        /** It was not audited. */
        NOT_RUN
    }

    /** How a run of a trial is set apart from the first. */
    public enum Run {
        /** Again on the same thread of the same JVM. */
        AGAIN,
        /** On another thread of the same JVM. */
        OTHER_THREAD,
        /** In a JVM of its own. */
        FRESH_JVM
    }

    /** Where two runs can differ. */
    public enum Place {
        /** Parameters before training. */
        INITIALISATION,
        /** Features, labels or order of a batch. */
        DATA,
        /** Parameters after a step or an epoch, with equal batches. */
        UPDATE,
        /** How many networks, trainings, epochs or steps there were. */
        COURSE,
        /** A metric or a series, with equal parameters. */
        EVALUATION
    }

    /** The likely cause of a difference. */
    public enum Cause {
        UNSEEDED_INITIALISATION,
        /** The same samples in another order. */
        UNSEEDED_SHUFFLE,
        /** Other samples or other values. */
        UNSEEDED_DATA,
        /** Dropout or other noise during training. */
        UNSEEDED_NOISE,
        /** Two threads change the same arrays. */
        RACE,
        /** What decides the bits is not the same. */
        CHANGED_RUNTIME,
        /** Training ends by the clock. */
        TIME_LIMIT,
        /** Random numbers or other data in the evaluation. */
        EVALUATION,
        /** Something that changes from JVM to JVM. */
        SURROUNDINGS,
        /** Not enough of the training was seen to tell. */
        UNSEEN
    }

    /**
     * One trial.
     *
     * @param runs beside the first that there were
     * @param events that were compared in each
     * @param difference the first place where a run is not as the first, if there is one
     * @param note why it was not audited; empty if it was
     */
    public record AuditedTrial(
            String experiment,
            Arm arm,
            int seed,
            Status status,
            List<Run> runs,
            int events,
            Optional<Difference> difference,
            String note) {

        public AuditedTrial {
            runs = List.copyOf(runs);
        }
    }

    /**
     * How a run differs from the first.
     *
     * @param where in words, such as {@code batch 3 of epoch 1}
     * @param explanation the likely cause in words, and what to do about it
     */
    public record Difference(Run run, Place place, String where, Cause cause, String explanation) {}
}
