package dev.reprise.judge;

import dev.reprise.judge.DivergesOrChance.Event;
import dev.reprise.judge.VoteCount.Opposite;
import dev.reprise.judge.stats.Binomials;
import dev.reprise.judge.stats.Interval;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Votes on failing: which event happened to each seed, and in how many. */
final class FailureJudge {

    private static final double BAND = 0.99;
    private static final double EXPLOSION = 10;

    private FailureJudge() {}

    /** The final value of a trial, and its course if there is one. */
    private record Course(double last, Optional<List<Double>> series) {}

    static Judgement judge(DivergesOrChance claim, JudgingContext context) {
        var ballots = new ArrayList<Ballot>();
        var happened = new ArrayList<List<Optional<Event>>>();
        for (Cell cell : context.resolve(claim.cells())) {
            SortedMap<Integer, Course> courses = courses(cell, context.outcomes());
            var events = new TreeMap<Integer, Optional<Event>>();
            courses.forEach((seed, course) -> events.put(seed, event(claim, course)));
            happened.add(List.copyOf(events.values()));
            String what = cell.metric().name() + (cell.arm().equals(Arm.NONE) ? "" : " at " + cell.arm());
            String failing = claim.events().stream()
                    .map(e -> e == Event.CHANCE ? "at chance" : e.words())
                    .collect(Collectors.joining(" or "));
            ballots.add(new Ballot(
                    what + " ends " + failing,
                    what + " does not end " + failing,
                    Ballot.votes(events, event -> event.isPresent() ? 1 : -1),
                    Ballot.estimates(courses, Course::last),
                    values -> detail(claim, values, List.copyOf(events.values()).subList(0, values.size()))));
        }
        var count = new VoteCount(claim, claim.unit(), ballots, context, Opposite.NONE);
        int decisive = count.decisive();
        List<Double> used = count.used(decisive);
        return count.draft()
                .measured(measured(happened.get(decisive).subList(0, used.size())))
                .done();
    }

    private static SortedMap<Integer, Course> courses(Cell cell, Outcomes outcomes) {
        String name = cell.metric().name();
        var courses = new TreeMap<Integer, Course>();
        var names = new ArrayList<String>();
        outcomes.trials(cell.arm()).forEach((seed, trial) -> {
            names.addAll(trial.metrics().keySet());
            names.addAll(trial.series().keySet());
            Optional<List<Double>> series = Optional.ofNullable(trial.series().get(name));
            Optional<Double> value = Optional.ofNullable(trial.metrics().get(name))
                    .or(() -> series.filter(s -> !s.isEmpty()).map(s -> s.get(s.size() - 1)));
            value.ifPresent(v -> courses.put(seed, new Course(v, series)));
        });
        if (!names.contains(name)) {
            String where = cell.arm().equals(Arm.NONE) ? "" : " of the arm '" + cell.arm() + "'";
            throw new UnknownMetricException("metric or series", name, where, names);
        }
        return courses;
    }

    private static Optional<Event> event(DivergesOrChance claim, Course course) {
        return claim.events().stream().filter(event -> is(event, claim, course)).findFirst();
    }

    private static boolean is(Event event, DivergesOrChance claim, Course course) {
        List<Double> series = course.series.orElse(List.of());
        return switch (event) {
            case NOT_FINITE -> !Double.isFinite(course.last);
            case EXPLODED -> !series.isEmpty() && course.last > EXPLOSION * Math.abs(series.get(0));
            case CHANCE -> widened(claim).contains(course.last);
            case ROSE_AGAIN ->
                series.stream().mapToDouble(v -> v).min().orElse(Double.NaN)
                                + claim.rise().map(Quantity::recorded).orElse(0d)
                        < course.last;
        };
    }

    private static Interval guessing(DivergesOrChance claim) {
        return Binomials.band(claim.testSize(), claim.chance().orElseThrow().recorded(), BAND);
    }

    private static Interval widened(DivergesOrChance claim) {
        Interval band = guessing(claim);
        double slack = claim.slack().map(Quantity::recorded).orElse(0d);
        return new Interval(band.low() - slack, band.high() + slack);
    }

    private static String detail(
            DivergesOrChance claim, java.util.Collection<Double> values, List<Optional<Event>> events) {
        String measured = "values " + Numbers.range(values, claim.unit());
        if (claim.events().size() > 1 && events.stream().anyMatch(Optional::isPresent)) {
            measured += "; " + events(events);
        }
        if (claim.chance().isEmpty()) {
            return measured;
        }
        Interval band = guessing(claim);
        String beyond = claim.slack()
                .map(slack -> ", and what is within " + Numbers.margin(slack) + " of that counts")
                .orElse("");
        return measured + "; guessing gives " + Numbers.show(band.low(), claim.unit()) + " to "
                + Numbers.show(band.high(), claim.unit()) + beyond;
    }

    /** {@code 2 of 9 seeds at chance}, {@code of 9 seeds 3 not finite, 2 at chance}. */
    private static String measured(List<Optional<Event>> events) {
        String seeds = "of " + Numbers.count(events.size(), "seed");
        Map<Event, Integer> counts = counts(events);
        if (counts.isEmpty()) {
            return "none " + seeds + " failed";
        }
        return counts.size() == 1
                ? counts.values().iterator().next() + " " + seeds + " "
                        + counts.keySet().iterator().next().words()
                : seeds + " " + events(events);
    }

    /** {@code 3 not finite, 2 at chance}. */
    private static String events(List<Optional<Event>> events) {
        Map<Event, Integer> counts = counts(events);
        if (counts.isEmpty()) {
            return "none failed";
        }
        return counts.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey().words())
                .collect(Collectors.joining(", "));
    }

    private static Map<Event, Integer> counts(List<Optional<Event>> events) {
        var counts = new EnumMap<Event, Integer>(Event.class);
        events.forEach(event -> event.ifPresent(e -> counts.merge(e, 1, Integer::sum)));
        return counts;
    }
}
