package dev.reprise.evidence;

import dev.reprise.judge.Arm;
import dev.reprise.judge.NotRunCause;
import dev.reprise.results.FingerprintMatch;
import dev.reprise.results.Results;
import dev.reprise.results.Trainer;
import dev.reprise.results.TrialResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Recorded trials, drawn at random, to be trained again and compared by the hash of their parameters.
 *
 * @param drawn in the order of the records
 */
public record RandomCheck(List<Drawn> drawn) {

    public RandomCheck {
        drawn = List.copyOf(drawn);
    }

    /**
     * One recorded trial.
     *
     * @param arm in the order of the sweeps
     * @param sha256 the recorded hash of its parameters
     * @param portable whether its bits are those of every machine
     * @param fingerprint what it was trained on
     */
    public record Drawn(
            String experimentId,
            String className,
            Arm arm,
            int seed,
            String sha256,
            boolean portable,
            Map<String, String> fingerprint) {

        @Override
        public String toString() {
            return experimentId + (arm.equals(Arm.NONE) ? "" : " " + arm) + " seed " + seed;
        }
    }

    /** How a trial that was trained again compares. */
    public enum Outcome {
        /** The recorded hash was computed again. */
        EQUAL,
        /** Another hash on the same runtime. */
        DIFFERENT,
        /** It was recorded on another runtime, whose bits cannot be asked for here. */
        OTHER_RUNTIME,
        /** Its data are not here. */
        NOT_POSSIBLE,
        /** It did not complete, or is not there any more. */
        NOT_TRAINED
    }

    /**
     * What came of a drawn trial.
     *
     * @param reason why it could not be trained here; of {@link Outcome#NOT_POSSIBLE} only
     */
    public record Comparison(Outcome outcome, String reason) {

        private Comparison(Outcome outcome) {
            this(outcome, "");
        }

        /** Whether this machine can tell anything of the trial. */
        public boolean isAsked() {
            return outcome != Outcome.OTHER_RUNTIME && outcome != Outcome.NOT_POSSIBLE;
        }
    }

    /** Draws without replacement from all recorded trials that have a hash; fewer if there are not so many. */
    public static RandomCheck draw(Evidence evidence, int count, long seed) {
        var all = new ArrayList<Drawn>();
        for (RecordedExperiment record : evidence.experiments()) {
            for (RecordedTrial trial : record.trials()) {
                trial.parametersSha256()
                        .ifPresent(hash -> all.add(new Drawn(
                                record.id(),
                                record.className(),
                                arm(record, trial),
                                trial.seed(),
                                hash,
                                trial.trainer().equals(Optional.of(Trainer.Kind.KERNEL)),
                                evidence.fingerprintOf(record))));
            }
        }
        Collections.shuffle(all, new Random(seed));
        return new RandomCheck(all.subList(0, Math.min(count, all.size())));
    }

    /** What came of a drawn trial in the run that trained it again. */
    public static Comparison compare(Drawn drawn, Results run) {
        Optional<TrialResult> again = run.experiments().stream()
                .filter(experiment -> experiment.id().equals(drawn.experimentId()))
                .flatMap(experiment -> experiment.trials().stream())
                .filter(trial -> trial.seed() == drawn.seed() && trial.arm().equals(drawn.arm()))
                .findFirst();
        if (again.isEmpty()) {
            return new Comparison(Outcome.NOT_TRAINED);
        }
        boolean withoutData = again.get()
                .notRun()
                .filter(notRun -> notRun.cause() == NotRunCause.DATA_MISSING)
                .isPresent();
        if (withoutData) {
            return new Comparison(Outcome.NOT_POSSIBLE, again.get().error().orElse("no reason given"));
        }
        return new Comparison(compare(drawn, again.get(), run));
    }

    private static Outcome compare(Drawn drawn, TrialResult again, Results run) {
        if (again.parametersSha256().isEmpty()) {
            return Outcome.NOT_TRAINED;
        }
        boolean portable = drawn.portable() && again.trainer().equals(Optional.of(Trainer.KERNEL));
        if (!portable && FingerprintMatch.of(drawn.fingerprint(), run.fingerprint()) != FingerprintMatch.SAME_BITS) {
            return Outcome.OTHER_RUNTIME;
        }
        return again.parametersSha256().equals(Optional.of(drawn.sha256())) ? Outcome.EQUAL : Outcome.DIFFERENT;
    }

    private static Arm arm(RecordedExperiment record, RecordedTrial trial) {
        Map<String, String> values = record.arms().get(trial.arm()).values().values();
        Arm arm = Arm.NONE;
        for (var sweep : record.sweeps()) {
            if (values.containsKey(sweep.name())) {
                arm = arm.with(sweep.name(), values.get(sweep.name()));
            }
        }
        for (var value : values.entrySet()) {
            arm = arm.with(value.getKey(), value.getValue());
        }
        return arm;
    }
}
