package dev.reprise.results;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.reprise.judge.Arm;
import dev.reprise.judge.NotRunCause;
import dev.reprise.text.Characters;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One arm trained with one seed. NaN and infinities are values like any other.
 *
 * @param arm what was trained; without values when nothing is swept
 * @param metrics named scalars, in the order recorded
 * @param series one value per epoch by name, in the order recorded
 * @param figures data of plots
 * @param parametersSha256 hash of all final parameters, if a network was trained
 * @param seconds wall time of the training that produced it
 * @param error cause and stack trace, only when {@link Status#FAILED}, or why it did not run
 * @param cost what all of its training took; empty if it trained nothing
 * @param trainer what computed its numbers; empty if no network was trained
 * @param scaled numbers of the procedure that depend on the profile
 * @param notRun what kept it from running, only when {@link Status#NOT_RUN}
 * @param place where it was trained, if that was on another machine
 * @param warnings what makes its values doubtful, as sentences with the remedy
 */
public record TrialResult(
        Arm arm,
        int seed,
        Status status,
        Origin origin,
        Map<String, Double> metrics,
        Map<String, List<Double>> series,
        List<Figure> figures,
        Optional<String> parametersSha256,
        double seconds,
        Optional<String> error,
        Optional<TrainingCost> cost,
        Optional<Trainer> trainer,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<ScaledNumber> scaled,
        Optional<NotRun> notRun,
        Optional<String> place,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> warnings) {

    private static final String CAUSE = "Caused by: ";
    private static final int LONGEST_REASON = 500;

    /** A trial that ran. */
    public TrialResult(
            Arm arm,
            int seed,
            Status status,
            Origin origin,
            Map<String, Double> metrics,
            Map<String, List<Double>> series,
            List<Figure> figures,
            Optional<String> parametersSha256,
            double seconds,
            Optional<String> error,
            Optional<TrainingCost> cost,
            Optional<Trainer> trainer,
            List<ScaledNumber> scaled) {
        this(
                arm,
                seed,
                status,
                origin,
                metrics,
                series,
                figures,
                parametersSha256,
                seconds,
                error,
                cost,
                trainer,
                scaled,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** A trial of which no more is known. */
    public TrialResult(
            Arm arm,
            int seed,
            Status status,
            Origin origin,
            Map<String, Double> metrics,
            Map<String, List<Double>> series,
            List<Figure> figures,
            Optional<String> parametersSha256,
            double seconds,
            Optional<String> error) {
        this(
                arm,
                seed,
                status,
                origin,
                metrics,
                series,
                figures,
                parametersSha256,
                seconds,
                error,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    public TrialResult {
        metrics = Copies.ordered(metrics);
        series = Copies.ordered(series);
        figures = List.copyOf(figures);
        scaled = List.copyOf(scaled);
        warnings = List.copyOf(warnings);
    }

    /** A trial that failed after so many seconds. */
    public static TrialResult failed(TrialKey key, double seconds, String error) {
        return incomplete(key, Status.FAILED, Origin.TRAINED, seconds, error, Optional.empty());
    }

    /**
     * A trial that was not run.
     *
     * @param seconds that it took to find out
     * @param reason in words
     */
    public static TrialResult notRun(TrialKey key, double seconds, NotRun cause, String reason) {
        return incomplete(key, Status.NOT_RUN, Origin.NONE, seconds, reason, Optional.of(cause));
    }

    private static TrialResult incomplete(
            TrialKey key, Status status, Origin origin, double seconds, String error, Optional<NotRun> notRun) {
        return new TrialResult(
                key.arm(),
                key.seed(),
                status,
                origin,
                Map.of(),
                Map.of(),
                List.of(),
                Optional.empty(),
                seconds,
                Optional.of(error),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                notRun,
                Optional.empty(),
                List.of());
    }

    /** The same, trained on another machine. */
    public TrialResult at(String place) {
        return with(origin, Optional.of(place), warnings);
    }

    /** The same, with where its values come from. */
    public TrialResult with(Origin from) {
        return with(from, place, warnings);
    }

    /** The same, with what makes its values doubtful. */
    public TrialResult warningOf(List<String> doubts) {
        return with(origin, place, doubts);
    }

    private TrialResult with(Origin from, Optional<String> trainedAt, List<String> doubts) {
        return new TrialResult(
                arm,
                seed,
                status,
                from,
                metrics,
                series,
                figures,
                parametersSha256,
                seconds,
                error,
                cost,
                trainer,
                scaled,
                notRun,
                trainedAt,
                doubts);
    }

    /** Whether it is another shard's. */
    @JsonIgnore
    public boolean isLeftToOtherShard() {
        return notRun.filter(why -> why.cause() == NotRunCause.OTHER_SHARD).isPresent();
    }

    /** Whether it was this run's to complete, and did not. */
    @JsonIgnore
    public boolean isIncomplete() {
        return status != Status.COMPLETED && !isLeftToOtherShard();
    }

    /** How the trial ended. */
    public enum Status {
        /** Training ended; a NaN loss counts as an end. */
        COMPLETED,
        /** An exception ended it. */
        FAILED,
        /** It did not start: data missing, cancelled, or switched off. */
        NOT_RUN
    }

    /** Where the values come from. */
    public enum Origin {
        /** Trained in this run. */
        TRAINED,
        /** Read from the store. */
        RESTORED,
        /** Made elsewhere, and read from a file. */
        IMPORTED,
        /** There are none: it was not run. */
        NONE
    }

    /**
     * What happened in the first place.
     *
     * @param error a stack trace, as {@link #error()}
     * @return the last cause that it names, but not one that was named before; empty if it names none
     */
    public static Optional<String> rootCause(String error) {
        return error.lines()
                .filter(line -> line.startsWith(CAUSE) && !line.startsWith(CAUSE + "["))
                .reduce((first, second) -> second)
                .map(line -> line.substring(CAUSE.length()));
    }

    /**
     * A failure in one line: what happened, and what in the first place.
     *
     * @param error a stack trace, as {@link #error()}
     * @return at most some 500 characters of each
     */
    public static String reason(String error) {
        String root = rootCause(error)
                .map(cause -> "; in the first place " + shortened(cause))
                .orElse("");
        return shortened(error.lines().findFirst().orElse("no cause recorded")) + root;
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_REASON
                ? line
                : Characters.wellFormed(line.substring(0, LONGEST_REASON)) + "... (" + (line.length() - LONGEST_REASON)
                        + " more characters)";
    }
}
