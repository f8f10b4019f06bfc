package dev.reprise.audit;

import dev.reprise.results.AuditResult.Cause;
import dev.reprise.results.AuditResult.Difference;
import dev.reprise.results.AuditResult.Place;
import dev.reprise.results.AuditResult.Run;
import dev.reprise.results.FingerprintMatch;
import dev.reprise.train.trace.TraceEvent.Kind;
import java.util.Map;

/**
 * Why a run of a trial is not as the first one was. Tells causes apart by the place where the two part, and by whether a run in the
 * same JVM differs already: only then can seeds, threads or clocks be the cause without anything else.
 */
record Diagnosis(Run run, Divergence divergence, Map<String, String> before, Map<String, String> after) {

    Difference difference() {
        Cause cause = cause();
        return new Difference(run, divergence.place(), divergence.where(), cause, explanation(cause));
    }

    private Cause cause() {
        if (!before.equals(after)) {
            return Cause.CHANGED_RUNTIME;
        }
        boolean inTraining = divergence.place() == Place.COURSE || divergence.place() == Place.UPDATE;
        if (inTraining && divergence.inTrainingLimitedByTime()) {
            return Cause.TIME_LIMIT;
        }
        return switch (divergence.place()) {
            case INITIALISATION -> Cause.UNSEEDED_INITIALISATION;
            case DATA -> divergence.ofTheSameSamples() ? Cause.UNSEEDED_SHUFFLE : Cause.UNSEEDED_DATA;
            case UPDATE -> update();
            case COURSE -> Cause.SURROUNDINGS;
            case EVALUATION -> Cause.EVALUATION;
        };
    }

    private Cause update() {
        if (divergence.event().kind() == Kind.END) {
            return Cause.UNSEEN;
        }
        if (divergence.withOtherRandomNumbers()) {
            return Cause.UNSEEDED_NOISE;
        }
        return run == Run.FRESH_JVM ? Cause.SURROUNDINGS : Cause.RACE;
    }

    private String explanation(Cause cause) {
        return switch (cause) {
            case UNSEEDED_INITIALISATION ->
                "The parameters are drawn without a seed, or changed before training by something that is not the same again."
                        + " Make networks with trial.init(...), which seeds them, and draw other numbers from"
                        + " trial.random(...).";
            case UNSEEDED_SHUFFLE ->
                "The epoch has the same samples in another order: they are shuffled without a seed. DataSet.shuffle() is"
                        + " seeded by the clock; use shuffle(seed), or trial.fit(...), whose order follows from seed and epoch.";
            case UNSEEDED_DATA ->
                "The samples are others, or have other values: they are chosen, split, generated or augmented without a seed."
                        + " Draw from trial.random(...), which is seeded.";
            case UNSEEDED_NOISE ->
                "Batches and parameters were equal, but not the state of ND4J's random generator, which dropout and other noise"
                        + " draw from. It is seeded by the clock for each thread; make the network with trial.init(...) on the"
                        + " thread that trains, and do not reseed the generator by the clock.";
            case RACE ->
                "What was seen before it (batches, parameters and random numbers) was equal, in the same JVM. So another thread"
                        + " most likely changes the network or its data meanwhile. A trial must train on its own thread alone.";
            case CHANGED_RUNTIME ->
                "The runtime is another: " + changes() + ". Bits are promised only where all of it agrees.";
            case TIME_LIMIT ->
                "The training ends by the clock (maxDuration), so the number of its steps depends on the machine and its load. No"
                        + " bits are promised for it; limit epochs instead where they matter.";
            case EVALUATION ->
                "The parameters are equal, but what is computed from them is not: the evaluation draws numbers without a seed, or"
                        + " measures time, or reads other data.";
            case SURROUNDINGS ->
                "Something outside of the trial decides what it does"
                        + (run == Run.FRESH_JVM ? ", and changes with the JVM" : "")
                        + ": the clock, the order of a HashSet or of files in a folder, system properties or static state.";
            case UNSEEN ->
                "The network was trained by DL4J's own fit, whose steps were not seen. Add trial.listener(epochs) to the network, or"
                        + " train by trial.fit(...), and audit again to learn where the runs part.";
        };
    }

    private String changes() {
        return String.join(", ", FingerprintMatch.differences(before, after, "not known"));
    }
}
