package dev.reprise.engine;

import dev.reprise.parameters.JvmParameters;
import dev.reprise.results.Figure;
import dev.reprise.results.ResultsFile;
import dev.reprise.results.TrialResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.OutputDirectoryCreator;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.reporting.FileEntry;
import org.junit.platform.engine.reporting.ReportEntry;

/**
 * Publishes metrics as report entries and figures as files, for IDEs, the console launcher and Open Test Reporting.
 *
 * @param figures where files of figures go; none where nobody looks at them
 */
record Publications(EngineExecutionListener listener, Optional<OutputDirectoryCreator> figures) {

    private static final String JSON = "application/json";

    static Publications of(ExecutionRequest request, Settings settings) {
        boolean wanted = settings.get(JvmParameters.PUBLISH_FIGURES);
        return new Publications(
                request.getEngineExecutionListener(),
                wanted ? Optional.of(request.getOutputDirectoryCreator()) : Optional.empty());
    }

    void publish(TestDescriptor trial, TrialResult result) {
        Map<String, String> entries = new LinkedHashMap<>();
        result.metrics().forEach((name, value) -> entries.put(name, value.toString()));
        result.parametersSha256().ifPresent(hash -> entries.put("parametersSha256", hash));
        if (!entries.isEmpty()) {
            listener.reportingEntryPublished(trial, ReportEntry.from(entries));
        }
        figures.ifPresent(directories -> result.figures()
                .forEach(figure ->
                        listener.fileEntryPublished(trial, FileEntry.from(write(directories, trial, figure), JSON))));
    }

    private static Path write(OutputDirectoryCreator directories, TestDescriptor trial, Figure figure) {
        try {
            Path file = directories.createOutputDirectory(trial).resolve(figure.name() + ".json");
            ResultsFile.write(figure, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the figure '" + figure.name() + "'", e);
        }
    }
}
