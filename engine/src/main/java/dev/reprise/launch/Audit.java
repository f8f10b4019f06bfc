package dev.reprise.launch;

import dev.reprise.audit.Comparison;
import dev.reprise.audit.RunTrace;
import dev.reprise.audit.TraceFolder;
import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.discover.ExperimentReader;
import dev.reprise.judge.Arm;
import dev.reprise.results.AuditResult.AuditedTrial;
import dev.reprise.results.AuditResult.Run;
import dev.reprise.results.AuditResult.Status;
import dev.reprise.results.TrialKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.UniqueId;

/**
 * Trains each trial again in the same JVM, on another thread and in a fresh JVM, and compares what the runs did.
 *
 * @param budget of time; what it leaves out is said
 * @param work folder for traces
 */
record Audit(TrialRuns here, FreshJvm elsewhere, Duration budget, Path work) {

    /** Three of four runs happen in this JVM. */
    private static final double SHARE_OF_THIS_JVM = 0.75;

    private static final String FIRST = "first";

    /** @param trials by unique id, in the order in which the budget is spent on them */
    List<AuditedTrial> of(List<String> trials) throws IOException, InterruptedException {
        var notRun = new LinkedHashMap<String, String>();
        var audited = new ArrayList<String>();
        long start = System.nanoTime();
        for (String trial : trials) {
            if (System.nanoTime() - start > SHARE_OF_THIS_JVM * budget.toNanos()) {
                notRun.put(
                        trial,
                        "The time of " + budget.toSeconds()
                                + " s was used up; raise reprise.audit.budget or choose by reprise.includes");
                continue;
            }
            Optional<String> failure = trainHere(trial);
            failure.ifPresentOrElse(reason -> notRun.put(trial, reason), () -> audited.add(trial));
        }
        if (!audited.isEmpty()) {
            int exit = elsewhere.train(audited, folder(Run.FRESH_JVM.name()).folder());
            if (exit != 0) {
                throw new IllegalStateException("The fresh JVM ended with exit code " + exit + "; its output is above");
            }
        }
        var results = new ArrayList<>(compare());
        notRun.forEach((trial, reason) -> results.add(notRun(trial, reason)));
        return results;
    }

    private Optional<String> trainHere(String trial) {
        Map<String, String> failures = here.train(List.of(trial), folder(FIRST).folder());
        if (failures.containsKey(trial)) {
            return Optional.of(failures.get(trial));
        }
        here.train(List.of(trial), folder(Run.AGAIN.name()).folder());
        CompletableFuture.runAsync(
                        () -> here.train(
                                List.of(trial), folder(Run.OTHER_THREAD.name()).folder()),
                        task -> new Thread(task, "reprise-audit").start())
                .join();
        return Optional.empty();
    }

    private List<AuditedTrial> compare() throws IOException {
        var runs = new EnumMap<Run, Map<TrialKey, RunTrace>>(Run.class);
        for (Run run : Run.values()) {
            runs.put(run, traces(run.name()));
        }
        Set<TrialKey> again = Objects.requireNonNull(runs.get(Run.AGAIN)).keySet();
        return traces(FIRST).values().stream()
                .filter(first -> again.contains(first.trial()))
                .map(first -> {
                    var others = new EnumMap<Run, RunTrace>(Run.class);
                    runs.forEach((run, traces) ->
                            Optional.ofNullable(traces.get(first.trial())).ifPresent(trace -> others.put(run, trace)));
                    return Comparison.of(first, others);
                })
                .toList();
    }

    private Map<TrialKey, RunTrace> traces(String run) throws IOException {
        return folder(run).read().stream().collect(Collectors.toMap(RunTrace::trial, trace -> trace));
    }

    private TraceFolder folder(String run) {
        return new TraceFolder(work.resolve(run));
    }

    private static AuditedTrial notRun(String trial, String reason) {
        List<UniqueId.Segment> segments = UniqueId.parse(trial).getSegments();
        var arm = new LinkedHashMap<>(
                Arm.parse(segments.get(segments.size() - 1).getValue()).values());
        int seed = Integer.parseInt(arm.remove("seed"));
        return new AuditedTrial(
                id(segments.get(1).getValue()),
                new Arm(arm),
                seed,
                Status.NOT_RUN,
                List.of(),
                0,
                Optional.empty(),
                reason);
    }

    /** The id that an experiment class has in all other results. */
    private static String id(String className) {
        return ReflectionSupport.tryToLoadClass(className)
                .toOptional()
                .flatMap(new ExperimentReader(issue -> {}, true)::read)
                .map(ExperimentDefinition::id)
                .orElse(className);
    }
}
