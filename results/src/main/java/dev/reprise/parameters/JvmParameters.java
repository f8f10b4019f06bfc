package dev.reprise.parameters;

import static dev.reprise.parameters.Parameter.Reader.ENGINE;
import static dev.reprise.parameters.Parameter.Reader.LAUNCHER;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What a goal says to the JVM that it starts, and no user needs to. Who runs experiments without Maven may set those of the engine. */
public final class JvmParameters {

    public static final Parameter<Path> RESULTS = Parameter.of(
            "reprise.results",
            Form.path(),
            "Where to write the results file; not written unless set.",
            LAUNCHER,
            ENGINE);

    public static final Parameter<Path> REPEATABLE = Parameter.of(
            "reprise.repeatable",
            Form.path(),
            "File that says so if running the same again would come to the same; not written unless set.",
            ENGINE);

    public static final Parameter<ProgressStyle> PROGRESS = Parameter.of(
                    "reprise.progress",
                    Form.choice(ProgressStyle.class),
                    "Whether and how to report how training goes on: `log` for a line now and then, `status` for lines that"
                            + " replace each other.",
                    ENGINE)
            .unlessSet(ProgressStyle.NONE);

    public static final Parameter<Boolean> PUBLISH_FIGURES = Parameter.of(
                    "reprise.publishFigures",
                    Form.flag(),
                    "Publishes each figure as a file of the JUnit Platform; all figures are in the results file as well.",
                    ENGINE)
            .unlessSet(true);

    public static final Parameter<String> COMMIT = Parameter.of(
            "reprise.commit", Form.text(), "Version of the sources, kept in the results; unknown unless set.", ENGINE);

    public static final Parameter<Path> EXPORT = Parameter.of(
            "reprise.export",
            Form.path(),
            "Folder that gets a copy of the record of every trial of the run; none unless set.",
            ENGINE);

    public static final Parameter<Transfer> TRANSFER = Parameter.of(
            "reprise.transfer",
            Form.choice(Transfer.class),
            "Has the records of the selected trials copied to the remote store (`push`) or from it (`pull`), and nothing run.",
            ENGINE);

    public static final Parameter<Path> REMOTE_LEFT_OUT = Parameter.of(
            "reprise.store.leftOut",
            Form.path(),
            "File that says so if the remote store was left out because of a fault; not written unless set.",
            ENGINE);

    public static final Parameter<List<Path>> MERGE_FROM = Parameter.of(
            "reprise.merge.folders",
            Form.classPath(),
            "Folders with the results and the store of each shard; where set, nothing is trained.",
            ENGINE);

    public static final Parameter<Path> TRACES = Parameter.of(
            "reprise.traces",
            Form.path(),
            "Folder that the audit of determinism wants traces of trials in; trials keep none unless set.",
            LAUNCHER,
            ENGINE);

    public static final Parameter<List<String>> WORKER_ARGUMENTS = Parameter.of(
            "reprise.workerArguments", Form.lines(), "Arguments of the workers' JVMs, one in a line.", ENGINE);

    public static final Parameter<Path> WORKER_DIRECTORY = Parameter.of(
            "reprise.workerDirectory",
            Form.path(),
            "Folder for the workers' logs; `workers` beside the results file, or a temporary one, unless set.",
            ENGINE);

    /** Ten seconds are about what the start of another worker costs, measured with two cores. */
    public static final Parameter<Duration> WORKER_LEAD = Parameter.of(
                    "reprise.workerLead",
                    Form.duration(),
                    "How long half as many workers as there are processors train before others start.",
                    ENGINE)
            .unlessSet(Duration.ofSeconds(10));

    public static final Parameter<List<Path>> SPARK_CLASS_PATH = Parameter.of(
            "reprise.spark.classPath",
            Form.classPath(),
            "The libraries of Spark, which its driver's JVM runs on.",
            ENGINE);

    public static final Parameter<List<Path>> ROOTS =
            Parameter.of("reprise.roots", Form.classPath(), "Folders with compiled experiments.", LAUNCHER);

    public static final Parameter<List<String>> TRIALS = Parameter.of(
            "reprise.trials",
            Form.lines(),
            "Single trials instead of all experiments, one in a line: class name, a space, arm and seed as in the trial's id.",
            LAUNCHER);

    public static final Parameter<Path> AUDIT_FILE =
            Parameter.of("reprise.audit.file", Form.path(), "Where an audit writes what it found.", LAUNCHER);

    public static final Parameter<Duration> AUDIT_BUDGET = Parameter.of(
                    "reprise.audit.budget",
                    Form.duration(),
                    "After this time no further trial is started; the experiments left out are listed.",
                    Parameter.Reader.GOAL,
                    LAUNCHER)
            .unlessSet(Duration.ofMinutes(10));

    public static final Parameter<List<String>> AUDIT_ENVIRONMENT = Parameter.of(
            "reprise.audit.environment",
            Form.list(),
            "Environment variables of the fresh JVM, as NAME=value pairs separated by commas: `OPENBLAS_CORETYPE=Nehalem` shows"
                    + " what another processor would change.",
            Parameter.Reader.GOAL,
            LAUNCHER);

    public static final Parameter<List<String>> AUDIT_TRIALS = Parameter.of(
            "reprise.audit.trials", Form.lines(), "Trials that the fresh JVM trains, by unique id.", LAUNCHER);

    static final List<Parameter<?>> ALL = List.of(
            RESULTS,
            REPEATABLE,
            PROGRESS,
            PUBLISH_FIGURES,
            COMMIT,
            EXPORT,
            TRANSFER,
            REMOTE_LEFT_OUT,
            MERGE_FROM,
            TRACES,
            WORKER_ARGUMENTS,
            WORKER_DIRECTORY,
            WORKER_LEAD,
            SPARK_CLASS_PATH,
            ROOTS,
            TRIALS,
            AUDIT_FILE,
            AUDIT_BUDGET,
            AUDIT_ENVIRONMENT,
            AUDIT_TRIALS);

    private JvmParameters() {}
}
