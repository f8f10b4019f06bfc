package dev.reprise.parameters;

import static dev.reprise.parameters.Parameter.Reader.ENGINE;
import static dev.reprise.parameters.Parameter.Reader.GOAL;
import static dev.reprise.parameters.Parameter.Reader.LAUNCHER;

import dev.reprise.results.Shard;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What is run, where and beside what. */
public final class RunParameters {

    public static final Parameter<List<String>> INCLUDES = Parameter.of(
            "reprise.includes",
            Form.list(),
            "Class names of the experiments to run, separated by commas, with `*` for any characters; all when empty.",
            GOAL,
            LAUNCHER);

    public static final Parameter<List<String>> EXCLUDES = Parameter.of(
            "reprise.excludes",
            Form.list(),
            "Class names of the experiments not to run, separated by commas, with `*` for any characters.",
            GOAL,
            LAUNCHER);

    public static final Parameter<String> TAGS = Parameter.of(
            "reprise.tags",
            Form.text(),
            "Tags of the experiments to run, a JUnit tag expression such as `mnist & !slow`; all when empty.",
            GOAL,
            LAUNCHER);

    public static final Parameter<Integer> THREADS = Parameter.of(
            "reprise.threads",
            Form.number(1),
            "Trials that train at the same time; one per processor when not set.",
            GOAL,
            ENGINE);

    public static final Parameter<String> EXECUTOR = Parameter.of(
            "reprise.executor",
            Form.text(),
            "Where trials train: `threads` of the coordinating JVM, `workers`, which are JVMs on this machine, `spark`, or what"
                    + " else is on the class path; `workers` when not set, unless `reprise.workers` is 0.",
            GOAL,
            ENGINE);

    public static final Parameter<Integer> WORKERS = Parameter.of(
            "reprise.workers",
            Form.number(0),
            "JVMs that trials train in, one trial at a time in each; as many as `reprise.threads` when not set. `0` trains on"
                    + " threads of a single JVM, which is easier to debug, but goes down with its trials.",
            GOAL,
            ENGINE);

    public static final Parameter<Integer> WORKER_MEMORY = Parameter.of(
            "reprise.workerMemory",
            Form.number(1),
            "Megabytes of physical memory that a worker may use before another takes its place; an equal share of three"
                    + " quarters of the machine's memory, of at most 6144, when not set. Half of it is heap, of at most 3 GB.",
            GOAL,
            ENGINE);

    public static final Parameter<String> SPARK_MASTER = Parameter.of(
            "reprise.spark.master",
            Form.text(),
            "Where the Spark cluster is, such as `spark://host:7077`, if `reprise.executor` is `spark`.",
            GOAL,
            ENGINE);

    public static final Parameter<Path> SPARK_CONF = Parameter.of(
            "reprise.spark.conf",
            Form.path(),
            "File of Spark's own properties for the application, as `spark-defaults.conf` has them.",
            GOAL,
            ENGINE);

    public static final Parameter<Path> STORE = Parameter.of(
            "reprise.store",
            Form.path(),
            "Folder of trial results, from which trials are restored whose code, settings, data and runtime did not change; a"
                    + " folder in the user's cache when not set, `none` for no store.",
            GOAL,
            ENGINE);

    public static final Parameter<Boolean> RERUN = Parameter.of(
                    "reprise.rerun", Form.flag(), "Trains every trial, whatever the store has.", GOAL, ENGINE)
            .unlessSet(false);

    public static final Parameter<Duration> CHECKPOINT_SECONDS = Parameter.of(
                    "reprise.checkpointSeconds",
                    Form.duration(),
                    "How long a trial trains before it saves where it is, so that it can go on from there if the run is killed.",
                    GOAL,
                    ENGINE)
            .unlessSet(Duration.ofSeconds(30));

    public static final Parameter<Duration> SEED_BUDGET = Parameter.of(
                    "reprise.seedBudget",
                    Form.duration(),
                    "How long the trials of all seeds that the full profile adds to the run may train together.",
                    GOAL,
                    ENGINE)
            .unlessSet(Duration.ofHours(2));

    public static final Parameter<Shard> SHARD = Parameter.of(
            "reprise.shard",
            Form.shard(),
            "`i/n` to train one of n shares of the trials, each on a machine of its own; claims that need others are not run,"
                    + " and none fails the build. `merge` then judges all of them.",
            GOAL,
            ENGINE);

    public static final Parameter<Path> LOCK = Parameter.of(
            "reprise.lock",
            Form.path(),
            "File of accepted results, which every run is compared with; commit it.",
            GOAL,
            ENGINE);

    public static final Parameter<Double> LOCK_TOLERANCE = Parameter.of(
                    "reprise.lock.tolerance",
                    Form.difference(),
                    "Relative difference to the accepted metrics that is allowed on another machine of the same kind.",
                    GOAL,
                    ENGINE)
            // a hundredth: training amplifies the last bit, so metrics of another processor agree to a few digits at
            // best
            .unlessSet(0.01);

    public static final Parameter<Path> EVIDENCE = Parameter.of(
            "reprise.evidence",
            Form.path(),
            "File of recorded runs, which speaks where a run does not train; commit it.",
            GOAL,
            ENGINE);

    static final List<Parameter<?>> ALL = List.of(
            INCLUDES,
            EXCLUDES,
            TAGS,
            THREADS,
            EXECUTOR,
            WORKERS,
            WORKER_MEMORY,
            SPARK_MASTER,
            SPARK_CONF,
            STORE,
            RERUN,
            CHECKPOINT_SECONDS,
            SEED_BUDGET,
            SHARD,
            LOCK,
            LOCK_TOLERANCE,
            EVIDENCE);

    private RunParameters() {}
}
