package dev.reprise.plugin;

import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Holds two results of one trial against each other. How long they took may differ. */
final class TrialDifference {

    private TrialDifference() {}

    /** The first metric, series or hash that differs, in words; empty if none does, or one of the two did not complete. */
    static Optional<String> between(TrialResult one, TrialResult other) {
        if (one.status() != Status.COMPLETED || other.status() != Status.COMPLETED) {
            return Optional.empty();
        }
        return first("the metric", one.metrics(), other.metrics())
                .or(() -> first("the series", one.series(), other.series()))
                .or(() -> one.parametersSha256().equals(other.parametersSha256())
                        ? Optional.empty()
                        : Optional.of("the hash of its parameters is "
                                + one.parametersSha256().orElse("missing") + " and "
                                + other.parametersSha256().orElse("missing")));
    }

    private static Optional<String> first(String kind, Map<String, ?> one, Map<String, ?> other) {
        var names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(one.get(name), other.get(name)))
                .findFirst()
                .map(name -> kind + " " + name + " is " + told(one.get(name)) + " and " + told(other.get(name)));
    }

    private static String told(@Nullable Object value) {
        return value == null ? "missing" : value.toString();
    }
}
