package dev.reprise.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.reprise.data.fetch.DataUse;
import dev.reprise.results.DatasetResult;
import dev.reprise.results.Figure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a trial has recorded so far, in the order recorded. */
final class Recording {

    private final Map<String, Double> metrics = new LinkedHashMap<>();
    private final Map<String, List<Double>> series = new LinkedHashMap<>();
    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Map<String, DatasetResult> datasets = new LinkedHashMap<>();

    void metric(String name, double value) {
        RecordedName.check("A metric", name, "validation.accuracy");
        if (metrics.putIfAbsent(name, value) != null) {
            throw new IllegalArgumentException("The metric '" + name
                    + "' was recorded before; a trial has one value per metric, a series has one per epoch");
        }
    }

    void append(String name, double value) {
        series.computeIfAbsent(name, Recording::newSeries).add(value);
    }

    private static List<Double> newSeries(String name) {
        RecordedName.check("A series", name, "train.loss");
        return new ArrayList<>();
    }

    /** What was appended so far; empty if nothing was. */
    List<Double> series(String name) {
        return List.copyOf(series.getOrDefault(name, List.of()));
    }

    void figure(Figure figure) {
        RecordedName.check(figure);
        if (figures.putIfAbsent(figure.name(), figure) != null) {
            throw new IllegalArgumentException(
                    "The trial has a figure '" + figure.name() + "' already; give each its own name");
        }
    }

    /** Adds a layer to the figure, which begins with the layers that it has here. */
    void extend(Figure begun, Figure.Layer layer) {
        Figure extended = figures.getOrDefault(begun.name(), begun).with(layer);
        RecordedName.check(extended);
        figures.put(begun.name(), extended);
    }

    void use(DataUse use) {
        List<DatasetResult.File> files = use.files().stream()
                .map(file -> new DatasetResult.File(file.name(), file.sha256(), file.size()))
                .toList();
        datasets.put(use.id(), new DatasetResult(use.id(), use.title(), use.source(), files, use.note()));
    }

    Content content() {
        return new Content(metrics, series, List.copyOf(figures.values()), List.copyOf(datasets.values()));
    }

    /** Forgets what was recorded and takes over this. */
    void replaceBy(Content content) {
        metrics.clear();
        metrics.putAll(content.metrics());
        series.clear();
        content.series().forEach((name, values) -> series.put(name, new ArrayList<>(values)));
        figures.clear();
        content.figures().forEach(this::figure);
        datasets.clear();
        content.datasets().forEach(dataset -> datasets.put(dataset.id(), dataset));
    }

    /** All of it at one moment. */
    record Content(
            Map<String, Double> metrics,
            Map<String, List<Double>> series,
            List<Figure> figures,
            List<DatasetResult> datasets) {

        private static final JsonMapper JSON =
                JsonMapper.builder().addModule(new Jdk8Module()).build();

        Content {
            metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
            var copies = new LinkedHashMap<String, List<Double>>();
            series.forEach((name, values) -> copies.put(name, List.copyOf(values)));
            series = Collections.unmodifiableMap(copies);
        }

        byte[] toJson() throws JsonProcessingException {
            return JSON.writeValueAsBytes(this);
        }

        static Content of(byte[] json) throws IOException {
            return JSON.readValue(json, Content.class);
        }
    }
}
