package dev.reprise.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** What the standard output of a program says of its trial. Confined to one thread. */
final class ProgramOutput {

    private static final int MOST_VALUES = 1_000_000;
    private static final Set<String> FIELDS = Set.of("metrics", "series", "sha256", "epoch", "epochs", "loss");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // as Python writes them
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Progress progress;
    private final Map<String, Double> metrics = new LinkedHashMap<>();
    private final Map<String, List<Double>> series = new LinkedHashMap<>();
    private final List<Recorded> recorded = new ArrayList<>();
    private Optional<String> sha256 = Optional.empty();
    private Optional<String> problem = Optional.empty();
    private long line;

    /** Notified of how training goes on. */
    @FunctionalInterface
    interface Progress {
        void epoch(int epoch, int epochs, double loss);
    }

    /** One value, in the order in which it was printed. */
    record Recorded(boolean metric, String name, double value) {}

    ProgramOutput(Progress progress) {
        this.progress = progress;
    }

    /** Takes a line; after the first that is wrong, no other is looked at. */
    void line(String text, boolean whole, boolean utf8) {
        line++;
        if (problem.isEmpty() && text.startsWith("{")) {
            if (!whole) {
                wrong("begins with { and is longer than 1 MB; print a line per epoch");
            } else if (!utf8) {
                wrong("begins with { but is not UTF-8; set PYTHONIOENCODING=utf-8, or write ASCII as json.dumps does");
            } else {
                read(text);
            }
        }
    }

    private void read(String text) {
        try {
            JsonNode object = JSON.readTree(text);
            object.fieldNames().forEachRemaining(name -> {
                if (!FIELDS.contains(name)) {
                    wrong("has the field '" + name + "'; a result has metrics, series, sha256, epoch, epochs and loss");
                }
            });
            each(object, "metrics", (name, value) -> number(name, value).ifPresent(number -> metric(name, number)));
            each(object, "series", this::append);
            if (object.has("sha256")) {
                hash(object.get("sha256").asText());
            }
            if (object.has("epoch")) {
                progress.epoch(
                        object.path("epoch").asInt(),
                        object.path("epochs").asInt(),
                        object.path("loss").asDouble(Double.NaN));
            }
        } catch (JsonProcessingException e) {
            wrong("begins with { but is not JSON: " + e.getOriginalMessage() + "; print it with json.dumps, or begin it"
                    + " with something else");
        }
    }

    private void each(JsonNode object, String field, BiConsumer<String, JsonNode> consumer) {
        JsonNode values = object.get(field);
        if (values != null && !values.isObject()) {
            wrong("has no object in '" + field + "', such as {\"" + field + "\": {\"accuracy\": 0.93}}");
        } else if (values != null) {
            values.properties().forEach(entry -> consumer.accept(entry.getKey(), entry.getValue()));
        }
    }

    private void metric(String name, double value) {
        if (metrics.putIfAbsent(name, value) == null) {
            keep(true, name, value);
        } else {
            wrong("records the metric '" + name + "' again; a trial has one value per metric, a series one per epoch");
        }
    }

    private void append(String name, JsonNode value) {
        if (value.isArray()) {
            value.forEach(one -> append(name, one));
        } else {
            number(name, value).ifPresent(number -> {
                series.computeIfAbsent(name, key -> new ArrayList<>()).add(number);
                keep(false, name, number);
            });
        }
    }

    private void keep(boolean metric, String name, double value) {
        if (recorded.size() == MOST_VALUES) {
            wrong("records more than a million values; print one per epoch, not one per step");
        } else {
            recorded.add(new Recorded(metric, name, value));
        }
    }

    private OptionalDouble number(String name, JsonNode value) {
        if (name.isBlank()) {
            wrong("has a value without a name");
        } else if (!value.isNumber()) {
            wrong("has " + value + " as '" + name + "', which is no number");
        } else if (value.isFloatingPointNumber() || Double.isFinite(value.doubleValue())) {
            return OptionalDouble.of(value.doubleValue());
        } else {
            wrong("has a number as '" + name + "' that is too large");
        }
        return OptionalDouble.empty();
    }

    private void hash(String text) {
        if (SHA_256.matcher(text).matches()) {
            sha256 = Optional.of(text);
        } else {
            wrong("has a sha256 that is not 64 hexadecimal digits in lower case");
        }
    }

    private void wrong(String what) {
        problem = problem.or(() -> Optional.of("Line " + line + " of its standard output " + what));
    }

    /** What is wrong with the output; empty if nothing is. */
    Optional<String> problem() {
        return problem.isPresent() || !recorded.isEmpty()
                ? problem
                : Optional.of(
                        "It recorded neither a metric nor a series; print a line such as {\"metrics\": {\"accuracy\": 0.93}}"
                                + " to standard output");
    }

    Map<String, Double> metrics() {
        return metrics;
    }

    Map<String, List<Double>> series() {
        return series;
    }

    List<Recorded> recorded() {
        return recorded;
    }

    Optional<String> sha256() {
        return sha256;
    }
}
