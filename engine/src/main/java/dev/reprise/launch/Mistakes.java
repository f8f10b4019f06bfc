package dev.reprise.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.DiscoveryIssue.Severity;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryListener;

/** Keeps what is wrong with the experiments, as lines for a person: where, and what. */
final class Mistakes implements LauncherDiscoveryListener {

    private final List<String> errors = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    @Override
    public synchronized void issueEncountered(UniqueId engine, DiscoveryIssue issue) {
        String line = issue.source().map(source -> place(source) + ": ").orElse("") + issue.message();
        List<String> lines = issue.severity() == Severity.ERROR ? errors : warnings;
        if (!lines.contains(line)) {
            lines.add(line);
        }
    }

    /** What keeps the run from starting. */
    synchronized List<String> errors() {
        return List.copyOf(errors);
    }

    /** What does not. */
    synchronized List<String> warnings() {
        return List.copyOf(warnings);
    }

    private static String place(TestSource source) {
        try {
            if (source instanceof MethodSource method) {
                return lines(method.getJavaClass())
                        .map(lines -> lines.placeOf(method.getMethodName()))
                        .orElse(method.getClassName() + "." + method.getMethodName());
            }
            if (source instanceof ClassSource type) {
                return lines(type.getJavaClass()).map(SourceLines::place).orElse(type.getClassName());
            }
        } catch (RuntimeException | LinkageError e) {
            // a class that cannot be loaded says so in the issue itself
        }
        return source.toString();
    }

    private static Optional<SourceLines> lines(Class<?> type) {
        return SourceLines.of(type).filter(lines -> !lines.place().isEmpty());
    }
}
