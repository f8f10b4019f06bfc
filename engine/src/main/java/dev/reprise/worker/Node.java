package dev.reprise.worker;

import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.discover.ExperimentReader;
import dev.reprise.execute.Listeners;
import dev.reprise.execute.TrialConditions;
import dev.reprise.execute.TrialEnd;
import dev.reprise.execute.TrialTask;
import dev.reprise.judge.Arm;
import dev.reprise.parameters.Parameter;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.results.Trainer;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.train.TrialListener;
import dev.reprise.train.checkpoint.Checkpoints;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;

/**
 * Trains trials in worker JVMs on the machine that it lives on, for a coordinator on another one. As many trials train at the same time as
 * threads call; each has a worker, which is kept for the next. Starts no ND4J itself.
 *
 * <p>Made and called through types of the JDK only, so that it may live in a class loader of its own, whose parent is the platform's:
 * then what it needs and what its host needs never meet.
 */
public final class Node implements BiFunction<byte[], BooleanSupplier, byte[]>, AutoCloseable {

    /** First byte of an answer that is the trial's end. */
    public static final byte ENDED = 0;

    /** First byte of an answer that is the trial's end only if it cannot be trained elsewhere: this machine is to blame. */
    public static final byte ELSEWHERE = 1;

    /** How often a trial is trained here whose worker somebody kills. */
    private static final int ATTEMPTS = 3;

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration STAY = Duration.ofSeconds(20);

    private final WorkerPool pool;
    private final boolean quick;
    private final Map<String, ExperimentDefinition> experiments = new ConcurrentHashMap<>();

    /**
     * @param setUp of {@link RemoteTrials#setUp}
     * @param classPath of the experiments' JVMs, with the separator of this machine
     * @param directory for logs; made when needed
     */
    public Node(byte[] setUp, String classPath, String directory) {
        Remote.SetUp run = Remote.read(setUp, 0, Remote.SetUp.class);
        ParameterValues trials = ParameterValues.read(
                Parameter::ofTrials,
                name -> Optional.ofNullable(run.parameters().get(name)));
        this.quick = TrialConditions.of(trials).quick();
        OptionalLong megabytes = run.megabytes().map(OptionalLong::of).orElse(OptionalLong.empty());
        var settings = new WorkerSettings(
                MemoryPlan.of(Runtime.getRuntime().availableProcessors(), megabytes),
                run.jvmArguments(),
                Path.of(directory),
                trials,
                GRACE,
                STAY,
                new WorkerRuntime(classPath, run.environment(), run.fingerprint(), true));
        this.pool = new WorkerPool(settings, StartOrder.here(run.lead()));
    }

    /**
     * Trains a trial while the calling thread waits.
     *
     * @param order of {@link RemoteTrials#order}
     * @param cancelled asked again and again; the trial ends soon after the first yes
     * @return for {@link RemoteTrials#end}; the first byte is {@link #ENDED} or {@link #ELSEWHERE}
     */
    @Override
    public byte[] apply(byte[] order, BooleanSupplier cancelled) {
        Remote.Order asked = Remote.read(order, 0, Remote.Order.class);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Node.class.getClassLoader());
        try {
            return train(asked, cancelled);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private byte[] train(Remote.Order asked, BooleanSupplier cancelled) {
        ExperimentDefinition experiment = experiments.computeIfAbsent(asked.experiment(), this::read);
        var key = new TrialKey(experiment.id(), new Arm(asked.arm()), asked.seed());
        // What workers tell their own listeners of is not told to these.
        var unheard = new AtomicBoolean();
        var listener = new TrialListener() {
            @Override
            public void trialFinished(TrialKey trial, TrialResult result) {
                unheard.set(true);
            }
        };
        var task = new TrialTask(
                experiment,
                key,
                new TrialListener() {},
                new Listeners(List.of(listener)),
                cancelled,
                Checkpoints.none(),
                asked.spent());
        TrialEnd end = pool.execute(task);
        for (int attempt = 1; attempt < ATTEMPTS && wasKilled(end) && !cancelled.getAsBoolean(); attempt++) {
            unheard.set(false);
            end = pool.execute(task);
        }
        Optional<TrialEnd> useless = useless(key, end);
        boolean elsewhere = useless.isPresent() || isToBlame(end, cancelled);
        return answer(useless.orElse(end), elsewhere, !unheard.get());
    }

    private ExperimentDefinition read(String experiment) {
        try {
            Class<?> type = Class.forName(experiment, false, Node.class.getClassLoader());
            // The coordinator has read the class before and told its mistakes.
            return new ExperimentReader(issue -> {}, quick)
                    .read(type)
                    .orElseThrow(() -> new IllegalStateException(experiment + " cannot be read as an experiment"));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(experiment + " is not on the class path that was sent here", e);
        }
    }

    private static boolean wasKilled(TrialEnd end) {
        return end instanceof TrialEnd.Failed failed
                && failed.cause() instanceof WorkerDiedException died
                && died.fromOutside();
    }

    /** No worker starts, somebody kills them, or data is missing: another machine may have what it takes. */
    private static boolean isToBlame(TrialEnd end, BooleanSupplier cancelled) {
        boolean noWorker = end instanceof TrialEnd.Failed failed && failed.cause() instanceof WorkerStartException;
        boolean notRun = end instanceof TrialEnd.NotRun && !cancelled.getAsBoolean();
        return noWorker || notRun || wasKilled(end);
    }

    /** The kernel has the same bits everywhere; what DL4J trained on another runtime is not what the coordinator would record. */
    private Optional<TrialEnd> useless(TrialKey key, TrialEnd end) {
        boolean portable = !(end instanceof TrialEnd.Completed)
                || end.result().trainer().filter(Trainer.KERNEL::equals).isPresent();
        return portable
                ? Optional.empty()
                : pool.difference()
                        .map(difference -> TrialEnd.notRun(
                                key,
                                end.result().seconds(),
                                new CancellationException(
                                        "DL4J trained it on another runtime than the run records: " + difference)));
    }

    private static byte[] answer(TrialEnd end, boolean elsewhere, boolean heard) {
        byte[] json = Remote.write(
                end instanceof TrialEnd.Completed completed
                        ? new Remote.Answer(
                                Remote.Kind.COMPLETED,
                                end.result(),
                                completed.trial().datasets(),
                                false,
                                heard)
                        : new Remote.Answer(
                                end instanceof TrialEnd.Failed ? Remote.Kind.FAILED : Remote.Kind.NOT_RUN,
                                end.result(),
                                List.of(),
                                end instanceof TrialEnd.Failed failed && failed.overLimit(),
                                heard));
        byte[] answer = new byte[json.length + 1];
        answer[0] = elsewhere ? ELSEWHERE : ENDED;
        System.arraycopy(json, 0, answer, 1, json.length);
        return answer;
    }

    /** Ends the workers. */
    @Override
    public void close() {
        pool.close();
    }
}
