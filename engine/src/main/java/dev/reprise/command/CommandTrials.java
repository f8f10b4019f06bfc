package dev.reprise.command;

import dev.reprise.discover.TrainingCommand;
import dev.reprise.discover.TrialSource;
import dev.reprise.execute.TrialConditions;
import dev.reprise.execute.TrialEnd;
import dev.reprise.execute.TrialExecutor;
import dev.reprise.execute.TrialLimit;
import dev.reprise.execute.TrialTask;
import dev.reprise.execute.TrialTimeoutException;
import dev.reprise.results.DatasetResult;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import dev.reprise.train.CompletedTrial;
import dev.reprise.train.trace.Trace;
import dev.reprise.train.trace.TraceEvent;
import dev.reprise.train.trace.Traces;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Has programs train trials, each in a process of its own. The calling thread waits for it, so that there are never more of them than
 * threads that call.
 */
public final class CommandTrials implements TrialExecutor {

    private static final Duration LOOK = Duration.ofMillis(50);

    private final TrialConditions conditions;
    private final Programs programs;
    private final Optional<Traces> traces;
    private final Set<RunningProgram> running = ConcurrentHashMap.newKeySet();
    /** A JVM that is asked to end leaves no program behind. */
    private final Thread killer = new Thread(() -> running.forEach(RunningProgram::kill), "reprise-program-killer");

    /** @param traces notified of what the trials did, if anybody wants to know */
    public CommandTrials(TrialConditions conditions, Programs programs, Optional<Traces> traces) {
        this.conditions = conditions;
        this.programs = programs;
        this.traces = traces;
        Runtime.getRuntime().addShutdownHook(killer);
    }

    @Override
    public TrialEnd execute(TrialTask task) {
        return task.reported(run(task));
    }

    private TrialEnd run(TrialTask task) {
        long start = System.nanoTime();
        try {
            task.listeners().trialStarted(task.key());
            if (task.experiment().source() instanceof TrialSource.Commanded commanded) {
                return run(task, commanded.command(), start);
            }
            throw new IllegalStateException(task.key() + " is trained by no program");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return TrialEnd.notRun(
                    task.key(), secondsSince(start), new CancellationException("The run was interrupted"));
        } catch (RuntimeException e) {
            return TrialEnd.failed(task.key(), secondsSince(start), e);
        }
    }

    private TrialEnd run(TrialTask task, TrainingCommand command, long start) throws InterruptedException {
        TrialKey key = task.key();
        ProgramInputs inputs = programs.inputs(command);
        Optional<TrialLimit> limit =
                TrialLimit.shorter(task.experiment().procedure().timeLimit(), conditions.limit());
        var output = new ProgramOutput((epoch, epochs, loss) -> {
            task.progress().epochFinished(key, epoch, epochs, loss);
            task.listeners().epochFinished(key, epoch, epochs, loss);
        });
        RunningProgram program = RunningProgram.start(
                command.line(key),
                TrainingCommand.environment(key, task.experiment().procedure().scaledByProfile()),
                output);
        running.add(program);
        try {
            Optional<TrialEnd> early = awaitEnd(program, task, limit, start);
            if (early.isPresent()) {
                return early.get();
            }
            double seconds = secondsSince(start);
            boolean closed = program.outputEnds();
            problem(program, closed, output).ifPresent(problem -> {
                throw new ProgramException("Its program " + problem);
            });
            tell(key, output);
            return new TrialEnd.Completed(
                    new CompletedTrial(result(key, output, seconds), List.of(described(command, inputs))));
        } finally {
            program.kill();
            running.remove(program);
        }
    }

    /** Waits until the program ends by itself; the end of its trial if that is cancelled or takes too long before. */
    private static Optional<TrialEnd> awaitEnd(
            RunningProgram program, TrialTask task, Optional<TrialLimit> limit, long start)
            throws InterruptedException {
        while (!program.endsWithin(LOOK)) {
            if (task.cancelled().getAsBoolean()) {
                var cancelled = new CancellationException("The run was cancelled");
                return Optional.of(TrialEnd.notRun(task.key(), secondsSince(start), cancelled));
            }
            if (limit.isPresent()
                    && System.nanoTime() - start > limit.get().duration().toNanos()) {
                var late = new TrialTimeoutException(
                        task.key(), limit.get(), "Its program was killed. " + program.endOfOutput());
                return Optional.of(TrialEnd.failed(task.key(), secondsSince(start), late));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> problem(RunningProgram program, boolean closed, ProgramOutput output) {
        String end = " " + program.endOfOutput();
        if (program.exitCode() != 0) {
            return Optional.of(ExitCode.inWords(program.exitCode()) + "." + end);
        }
        if (!closed) {
            return Optional.of(
                    "ended, but another program that it started still has its output open; wait for it." + end);
        }
        return output.problem().map(problem -> "is no trial. " + problem + "." + end);
    }

    private static TrialResult result(TrialKey key, ProgramOutput output, double seconds) {
        return new TrialResult(
                key.arm(),
                key.seed(),
                Status.COMPLETED,
                Origin.TRAINED,
                output.metrics(),
                output.series(),
                List.of(),
                output.sha256(),
                seconds,
                Optional.empty());
    }

    /** Program and files stand on the page where data sets do. */
    private static DatasetResult described(TrainingCommand command, ProgramInputs inputs) {
        return new DatasetResult(
                "program", "The program", String.join(" ", command.words()), inputs.files(), inputs.probed());
    }

    private void tell(TrialKey key, ProgramOutput output) {
        traces.ifPresent(audience -> {
            List<TraceEvent> events = new ArrayList<>();
            output.recorded()
                    .forEach(value -> events.add(event(
                            value.metric() ? TraceEvent.Kind.METRIC : TraceEvent.Kind.SERIES,
                            value.name(),
                            Double.toString(value.value()))));
            events.add(event(TraceEvent.Kind.END, "", output.sha256().orElse("")));
            audience.traced(key, new Trace(events));
        });
    }

    private static TraceEvent event(TraceEvent.Kind kind, String name, String hash) {
        return new TraceEvent(kind, 0, 0, 0, name, hash, "");
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    @Override
    public void close() {
        running.forEach(RunningProgram::kill);
        try {
            Runtime.getRuntime().removeShutdownHook(killer);
        } catch (IllegalStateException e) {
            // the JVM is ending, and the hook runs
        }
    }
}
