package dev.reprise.imports;

import dev.reprise.judge.Arm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was read of one trial so far, from one row or several. */
final class Draft {

    private record Point(long step, double value) {}

    private final Arm arm;
    private final String seed;
    private final String place;
    private final Map<String, Double> metrics = new LinkedHashMap<>();
    private final Map<String, List<Point>> series = new LinkedHashMap<>();
    private final Map<String, Set<Long>> steps = new HashMap<>();
    private Optional<String> failure = Optional.empty();

    /** @param place of its first row */
    Draft(Arm arm, String seed, String place) {
        this.arm = arm;
        this.seed = seed;
        this.place = place;
    }

    Arm arm() {
        return arm;
    }

    String seed() {
        return seed;
    }

    String place() {
        return place;
    }

    void failure(Optional<String> how) {
        failure = failure.or(() -> how);
    }

    Optional<String> failure() {
        return failure;
    }

    /** Whether the metric had no value yet, or the same one. */
    boolean metric(String name, double value) {
        Double before = metrics.putIfAbsent(name, value);
        return before == null || before.equals(value);
    }

    /** Whether the series had no value of this step yet. */
    boolean point(String name, long step, double value) {
        series.computeIfAbsent(name, key -> new ArrayList<>()).add(new Point(step, value));
        return steps.computeIfAbsent(name, key -> new HashSet<>()).add(step);
    }

    /** How many values the series has so far. */
    int length(String name) {
        return series.getOrDefault(name, List.of()).size();
    }

    /** In the order in which they were declared. */
    Map<String, Double> metrics(Iterable<String> names) {
        var ordered = new LinkedHashMap<String, Double>();
        for (String name : names) {
            Optional.ofNullable(metrics.get(name)).ifPresent(value -> ordered.put(name, value));
        }
        return ordered;
    }

    /** In the order in which they were declared, each by step. */
    Map<String, List<Double>> series(Iterable<String> names) {
        var ordered = new LinkedHashMap<String, List<Double>>();
        for (String name : names) {
            Optional.ofNullable(series.get(name))
                    .ifPresent(points -> ordered.put(
                            name,
                            points.stream()
                                    .sorted(Comparator.comparingLong(Point::step))
                                    .map(Point::value)
                                    .toList()));
        }
        return ordered;
    }

    @Override
    public String toString() {
        return (arm.values().isEmpty() ? "" : arm + ", ") + "seed " + seed;
    }
}
