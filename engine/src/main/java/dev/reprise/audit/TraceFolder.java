package dev.reprise.audit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.reprise.judge.Arm;
import dev.reprise.results.TrialKey;
import dev.reprise.train.Fingerprint;
import dev.reprise.train.trace.Trace;
import dev.reprise.train.trace.TraceEvent;
import dev.reprise.train.trace.Traces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes each trial's trace to a file of its own, so that runs of other JVMs can be compared. */
public record TraceFolder(Path folder) implements Traces {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public void traced(TrialKey trial, Trace trace) {
        try {
            Files.createDirectories(folder);
            Files.write(
                    folder.resolve(UUID.nameUUIDFromBytes(trial.toString().getBytes(StandardCharsets.UTF_8)) + ".json"),
                    JSON.writeValueAsBytes(new Content(
                            trial.experimentId(),
                            trial.arm().values(),
                            trial.seed(),
                            Fingerprint.current(),
                            trace.events())));
        } catch (IOException e) {
            throw new UncheckedIOException("The trace of " + trial + " cannot be written to " + folder, e);
        }
    }

    /** What the folder holds, in no order; nothing if there is no folder. */
    public List<RunTrace> read() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var traces = new ArrayList<RunTrace>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Content content = JSON.readValue(file.toFile(), Content.class);
                traces.add(content.toTrace());
            }
        }
        return traces;
    }

    private record Content(
            String experiment,
            Map<String, String> arm,
            int seed,
            Map<String, String> fingerprint,
            List<TraceEvent> events) {

        RunTrace toTrace() {
            return new RunTrace(new TrialKey(experiment, new Arm(arm), seed), fingerprint, new Trace(events));
        }
    }
}
