package dev.reprise.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Trains the trials that an audit names, once, and leaves their traces. Trials that fail leave theirs as well. */
final class TracedTrialsMain {

    /** Unique ids, one a line. */
    static final String TRIALS = "reprise.audit.trials";

    static final String TRACES = "reprise.traces";

    private TracedTrialsMain() {}

    public static void main(String[] arguments) throws IOException {
        ParentWatch.start();
        var properties = new Properties();
        try (var in = Files.newBufferedReader(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        List<String> trials = properties.getProperty(TRIALS).lines().toList();
        Path traces = Path.of(properties.getProperty(TRACES));
        properties.remove(TRIALS);
        properties.remove(TRACES);
        new TrialRuns(properties).train(trials, traces);
        System.exit(0);
    }
}
