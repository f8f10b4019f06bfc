package dev.reprise.launch;

import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.ParameterValues;
import java.io.IOException;
import java.nio.file.Path;

/** Trains the trials that an audit names, once, and leaves their traces. Trials that fail leave theirs as well. */
final class TracedTrialsMain {

    private TracedTrialsMain() {}

    public static void main(String[] arguments) throws IOException {
        ParentWatch.start(arguments);
        ParameterValues values = RunFile.read(Path.of(arguments[0]));
        new TrialRuns(values).train(values.get(JvmParameters.AUDIT_TRIALS), values.get(JvmParameters.TRACES));
        System.exit(0);
    }
}
