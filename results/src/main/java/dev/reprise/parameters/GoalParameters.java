package dev.reprise.parameters;

import static dev.reprise.parameters.Parameter.Reader.GOAL;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** What Maven's own JVM needs to know: how others are started, what fails a build, and how the report looks. */
public final class GoalParameters {

    public static final Parameter<Boolean> SKIP = Parameter.of(
                    "reprise.skip", Form.flag(), "Skips all goals of Reprise.", GOAL)
            .unlessSet(false);

    public static final Parameter<Path> DIRECTORY =
            Parameter.of("reprise.directory", Form.path(), "The folder of the results file and the HTML report.", GOAL);

    public static final Parameter<RuntimeKind> RUNTIME = Parameter.of(
                    "reprise.runtime",
                    Form.choice(RuntimeKind.class),
                    "`tuned` for the fastest native library and settings known for this machine, `stock` for DL4J as it comes.",
                    GOAL)
            .unlessSet(RuntimeKind.TUNED);

    public static final Parameter<String> JVM_ARGUMENTS = Parameter.of(
            "reprise.jvmArguments",
            Form.text(),
            "Further arguments of the JVMs that run experiments, separated by white space; quotes keep it, as in"
                    + " Surefire's argLine. The JVM that only coordinates"
                    + " workers takes no notice of `-X` arguments and agents.",
            GOAL);

    public static final Parameter<OptionalInt> DEBUG = Parameter.of(
            "reprise.debug",
            Form.port(),
            "Lets a debugger attach to the experiments' JVM before anything runs, in which trials then train too: the port to"
                    + " wait at, or `true` for 5005.",
            GOAL);

    public static final Parameter<Path> WORKING_DIRECTORY =
            Parameter.of("reprise.workingDirectory", Form.path(), "Folder that the experiments run in.", GOAL);

    public static final Parameter<Path> SPARK_HOME = Parameter.of(
            "reprise.spark.home",
            Form.path(),
            "Folder of a Spark installation of the cluster's version, whose `jars` the driver runs on; without it they are"
                    + " resolved from Maven's repositories.",
            GOAL);

    public static final Parameter<String> SPARK_VERSION = Parameter.of(
                    "reprise.spark.version",
                    Form.text(),
                    "Version of Spark, the cluster's, that is resolved from Maven's repositories.",
                    GOAL)
            .unlessSet("4.1.0");

    public static final Parameter<Boolean> KEEP_UNCHANGED = Parameter.of(
                    "reprise.keepUnchanged",
                    Form.flag(),
                    "Leaves the results of the last run as they are if another would come to the same: each trial completed,"
                            + " and neither code, settings, accepted files, environment, JVM nor machine changed since. `false`"
                            + " restores the trials and judges the claims in any case.",
                    GOAL)
            .unlessSet(true);

    public static final Parameter<Boolean> FAIL_IF_NO_EXPERIMENTS = Parameter.of(
                    "reprise.failIfNoExperiments",
                    Form.flag(),
                    "Fails the build when there is no experiment, or when data that are missing left nothing to judge.",
                    GOAL)
            .unlessSet(true);

    public static final Parameter<Set<FailOn>> FAIL_ON = Parameter.of(
                    "reprise.failOn",
                    Form.choices(FailOn.class),
                    "What fails the build: some of `missed`, `stale` (a declared deviation that was not measured), `changed`"
                            + " (another value than was accepted), `inconclusive` and `not-run`, separated by commas, or"
                            + " `nothing`. Failed trials and invalid claims always fail it.",
                    GOAL)
            .unlessSet(Set.of(FailOn.MISSED, FailOn.STALE, FailOn.CHANGED));

    public static final Parameter<List<String>> MERGE_FROM = Parameter.of(
            "reprise.merge.from",
            Form.list(),
            "The shards' result folders (`target/reprise`), separated by commas; relative ones start at the folder that Maven"
                    + " was called in. With several modules, each module looks below them for its own path from there.",
            GOAL);

    public static final Parameter<Integer> CHECK = Parameter.of(
                    "reprise.check", Form.number(1), "How many trials.", GOAL)
            .unlessSet(3);

    public static final Parameter<Long> CHECK_SEED = Parameter.of(
            "reprise.check.seed", Form.anyNumber(), "Seed of the draw, to repeat one; the time when not set.", GOAL);

    public static final Parameter<Duration> PLAN_BUDGET = Parameter.of(
                    "reprise.plan.budget", Form.duration(), "Wall time of training that there is.", GOAL)
            .unlessSet(Duration.ofHours(1));

    public static final Parameter<List<String>> DATA_SETS = Parameter.of(
            "reprise.data.sets",
            Form.list(),
            "Ids of the data sets, separated by commas; all of the catalogue when not set.",
            GOAL);

    public static final Parameter<Boolean> AGGREGATE = Parameter.of(
                    "reprise.aggregate",
                    Form.flag(),
                    "Keeps a report over all modules in the root's `target/reprise` up to date, whatever comes of this module.",
                    GOAL)
            .unlessSet(false);

    public static final Parameter<Path> TEMPLATES = Parameter.of(
            "reprise.templates",
            Form.path(),
            "Folder with templates and assets that replace those of the report, file by file.",
            GOAL);

    public static final Parameter<Path> REPORT_TEXTS = Parameter.of(
            "reprise.reports.dir",
            Form.path(),
            "Folder with the texts of the reports, a file each that is named after the report's id, such as `paper.md` or `paper.txt`:"
                    + " the report shows claims lit in them, and a quote that the text does not contain is warned of.",
            GOAL);

    public static final Parameter<Path> HISTORY = Parameter.of(
            "reprise.history",
            Form.path(),
            "File that one line per run is appended to, for the report's history page; keep it where `clean` does not go.",
            GOAL);

    public static final Parameter<Path> BASELINE = Parameter.of(
            "reprise.baseline",
            Form.path(),
            "An earlier results file; the report then has a page with what changed since.",
            GOAL);

    public static final Parameter<Boolean> JUNIT = Parameter.of(
                    "reprise.junit",
                    Form.flag(),
                    "Writes the claims as test cases for CI servers, `junit/TEST-*.xml` in the report's folder.",
                    GOAL)
            .unlessSet(true);

    public static final Parameter<Path> SITE_DIRECTORY =
            Parameter.of("reprise.site.directory", Form.path(), "The site's folder.", GOAL);

    static final List<Parameter<?>> ALL = List.of(
            SKIP,
            DIRECTORY,
            RUNTIME,
            JVM_ARGUMENTS,
            DEBUG,
            WORKING_DIRECTORY,
            SPARK_HOME,
            SPARK_VERSION,
            KEEP_UNCHANGED,
            FAIL_IF_NO_EXPERIMENTS,
            FAIL_ON,
            MERGE_FROM,
            CHECK,
            CHECK_SEED,
            PLAN_BUDGET,
            DATA_SETS,
            AGGREGATE,
            TEMPLATES,
            REPORT_TEXTS,
            HISTORY,
            BASELINE,
            JUNIT,
            SITE_DIRECTORY);

    private GoalParameters() {}
}
