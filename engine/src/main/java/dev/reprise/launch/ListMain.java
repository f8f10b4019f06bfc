package dev.reprise.launch;

import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.Profile;
import dev.reprise.parameters.TrialParameters;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Prints the selected experiments with their arms, seeds and claims; trains nothing. Takes the same argument as {@link
 * ExperimentsMain}, and has the same exit codes.
 */
public final class ListMain {

    private ListMain() {}

    public static void main(String[] arguments) throws IOException {
        ParentWatch.start(arguments);
        ParameterValues values = RunFile.read(Path.of(arguments[0]));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(values, out, System.err));
    }

    static int run(ParameterValues values, PrintStream out, PrintStream errors) {
        var discovery = Discovery.of(LauncherFactory.create(), values, out, errors);
        if (discovery.plan().isEmpty()) {
            return discovery.exit();
        }
        boolean quick = values.get(TrialParameters.PROFILE) == Profile.QUICK;
        new Listing(discovery.plan().get(), quick).lines().forEach(out::println);
        return 0;
    }
}
