package dev.reprise.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Prints the selected experiments with their arms, seeds and claims; trains nothing. Takes the same argument as {@link
 * ExperimentsMain}. Exit codes: 0, or 2 when experiments are declared wrongly.
 */
public final class ListMain {

    private static final int BROKEN = 2;

    private ListMain() {}

    public static void main(String[] arguments) throws IOException {
        ParentWatch.start();
        var properties = new Properties();
        try (var in = Files.newBufferedReader(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(properties, out, System.err));
    }

    static int run(Properties properties, PrintStream out, PrintStream errors) {
        TestPlan plan;
        try {
            plan = LauncherFactory.create().discover(Selection.of(properties));
        } catch (JUnitException e) {
            errors.println(e.getMessage());
            return BROKEN;
        }
        boolean quick = properties.getProperty("reprise.profile", "quick").equals("quick");
        new Listing(plan, quick).lines().forEach(out::println);
        return 0;
    }
}
