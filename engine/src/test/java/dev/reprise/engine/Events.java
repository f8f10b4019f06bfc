package dev.reprise.engine;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.reprise.parameters.JvmParameters;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs fixtures through the testkit. */
final class Events {

    private Events() {}

    static EngineTestKit.Builder engine(DiscoverySelector... selectors) {
        return EngineTestKit.engine(new RepriseTestEngine()).selectors(selectors);
    }

    static EngineExecutionResults run(Class<?> experiment) {
        return engine(selectClass(experiment)).execute();
    }

    static EngineExecutionResults run(Class<?> experiment, Path results) {
        return engine(selectClass(experiment))
                .configurationParameter(JvmParameters.RESULTS.name(), results.toString())
                .execute();
    }

    /** A run with what it printed. */
    record Printed(EngineExecutionResults run, String console) {}

    static Printed printed(EngineTestKit.Builder builder) {
        PrintStream console = System.out;
        var out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            return new Printed(builder.execute(), out.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(console);
        }
    }

    /** Display names of what succeeded, in order. */
    static List<String> succeeded(EngineExecutionResults run) {
        return run.testEvents()
                .succeeded()
                .map(Event::getTestDescriptor)
                .map(TestDescriptor::getDisplayName)
                .toList();
    }

    /** Display names of the tests that started, in order. */
    static List<String> started(EngineExecutionResults run) {
        return run.testEvents()
                .started()
                .map(Event::getTestDescriptor)
                .map(TestDescriptor::getDisplayName)
                .toList();
    }
}
