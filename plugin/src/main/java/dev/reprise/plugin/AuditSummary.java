package dev.reprise.plugin;

import dev.reprise.results.AuditResult;
import dev.reprise.results.AuditResult.AuditedTrial;
import dev.reprise.results.AuditResult.Difference;
import dev.reprise.results.AuditResult.Run;
import dev.reprise.results.AuditResult.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** What the console shows of an audit. */
record AuditSummary(AuditResult audit) {

    private static final Map<Run, String> WORDS = Map.of(
            Run.AGAIN, "in the same JVM", Run.OTHER_THREAD, "on another thread", Run.FRESH_JVM, "in a fresh JVM");

    List<String> lines() {
        return audit.trials().stream().map(AuditSummary::line).toList();
    }

    /**
     * @param file where all of it is
     * @throws MojoFailureException if a trial did not do the same again
     */
    void report(Log log, Path file) throws MojoFailureException {
        lines().forEach(log::info);
        if (count(Status.DIFFERENT) > 0) {
            throw new MojoFailureException(failure() + "; all of it is in " + file);
        }
    }

    private String failure() {
        return count(Status.DIFFERENT) + " of " + (count(Status.DIFFERENT) + count(Status.SAME))
                + " audited trials did not do the same again: "
                + audit.trials().stream()
                        .filter(trial -> trial.status() == Status.DIFFERENT)
                        .map(AuditSummary::name)
                        .collect(Collectors.joining(", "));
    }

    private long count(Status status) {
        return audit.trials().stream().filter(trial -> trial.status() == status).count();
    }

    private static String line(AuditedTrial trial) {
        return switch (trial.status()) {
            case SAME ->
                "SAME      " + name(trial) + ": " + (trial.runs().size() + 1) + " runs, " + trial.events()
                        + " comparisons";
            case DIFFERENT ->
                "DIFFERENT " + name(trial)
                        + trial.difference().map(AuditSummary::words).orElse("");
            case NOT_RUN -> "NOT RUN   " + name(trial) + ": " + trial.note();
        };
    }

    private static String words(Difference difference) {
        return " " + WORDS.get(difference.run()) + ", first " + difference.where() + ". " + difference.explanation();
    }

    private static String name(AuditedTrial trial) {
        String arm = trial.arm().values().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + " ")
                .collect(Collectors.joining());
        return trial.experiment() + " " + arm + "seed " + trial.seed();
    }
}
