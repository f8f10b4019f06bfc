package dev.reprise.audit;

import dev.reprise.judge.MeasuredTimes;
import dev.reprise.results.AuditResult.Place;
import dev.reprise.train.trace.Trace;
import dev.reprise.train.trace.TraceEvent;
import dev.reprise.train.trace.TraceEvent.Kind;
import java.util.List;
import java.util.Optional;

/**
 * The first place where two traces of a trial part.
 *
 * @param first the event of the one, if it goes on that far
 * @param second the event of the other
 */
record Divergence(Trace one, Trace other, Optional<TraceEvent> first, Optional<TraceEvent> second) {

    /** Empty if the two did the same. */
    static Optional<Divergence> between(Trace one, Trace other) {
        List<TraceEvent> ones = compared(one);
        List<TraceEvent> others = compared(other);
        for (int i = 0; i < Math.max(ones.size(), others.size()); i++) {
            Optional<TraceEvent> first = at(ones, i);
            Optional<TraceEvent> second = at(others, i);
            if (first.isEmpty() || second.isEmpty() || !same(first.get(), second.get())) {
                return Optional.of(new Divergence(one, other, first, second));
            }
        }
        return Optional.empty();
    }

    private static List<TraceEvent> compared(Trace trace) {
        return trace.events().stream()
                .filter(event -> event.kind() != Kind.METRIC && event.kind() != Kind.SERIES
                        || !MeasuredTimes.isOne(event.name()))
                .toList();
    }

    private static Optional<TraceEvent> at(List<TraceEvent> events, int index) {
        return index < events.size() ? Optional.of(events.get(index)) : Optional.empty();
    }

    private static boolean same(TraceEvent one, TraceEvent other) {
        return samePlace(one, other) && one.hash().equals(other.hash());
    }

    private static boolean samePlace(TraceEvent one, TraceEvent other) {
        return one.kind() == other.kind()
                && one.training() == other.training()
                && one.epoch() == other.epoch()
                && one.step() == other.step()
                && one.name().equals(other.name());
    }

    /** The event of either that comes first in a trial. */
    TraceEvent event() {
        return first.or(() -> second).orElseThrow();
    }

    Place place() {
        if (first.isEmpty() || second.isEmpty() || !samePlace(first.get(), second.get())) {
            return Place.COURSE;
        }
        return switch (event().kind()) {
            case NETWORK, TRAINING -> Place.INITIALISATION;
            case BATCH -> Place.DATA;
            case UPDATE, EPOCH, SAMPLES, END -> Place.UPDATE;
            case SERIES, METRIC -> Place.EVALUATION;
        };
    }

    /** Whether the training that the traces part in ends by the clock. */
    boolean inTrainingLimitedByTime() {
        int training = event().training();
        return one.events().stream()
                .anyMatch(begun -> begun.kind() == Kind.TRAINING
                        && begun.training() == training
                        && begun.name().equals(TraceEvent.LIMITED_BY_TIME));
    }

    /** Whether the epoch that the traces part in had the same samples in both; not if that is not known. */
    boolean ofTheSameSamples() {
        Optional<String> samples = samples(one);
        return samples.isPresent() && samples.equals(samples(other));
    }

    private Optional<String> samples(Trace trace) {
        return trace.events().stream()
                .filter(event -> event.kind() == Kind.SAMPLES
                        && event.training() == event().training()
                        && event.epoch() == event().epoch())
                .map(TraceEvent::detail)
                .findFirst();
    }

    /** Whether ND4J's random generator stood elsewhere before the step. */
    boolean withOtherRandomNumbers() {
        return first.isPresent()
                && second.isPresent()
                && !first.get().detail().equals(second.get().detail());
    }

    String where() {
        TraceEvent event = event();
        String training = event.training() > 1 ? " of training " + event.training() : "";
        String epoch = "epoch " + event.epoch() + training;
        return switch (event.kind()) {
            case NETWORK -> "the initial parameters of a network";
            case TRAINING -> "the parameters at the start of training " + event.training();
            case BATCH -> "batch " + event.step() + " of " + epoch;
            case UPDATE -> "the parameters after step " + event.step() + " of " + epoch;
            case SAMPLES -> "the end of " + epoch;
            case EPOCH -> "the parameters after " + epoch;
            case SERIES -> "the series " + event.name() + " in " + epoch;
            case METRIC -> "the metric " + event.name();
            case END -> "the parameters at the end";
        };
    }
}
