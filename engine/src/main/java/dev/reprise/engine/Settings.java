package dev.reprise.engine;

import dev.reprise.data.fetch.DataProxy;
import dev.reprise.data.fetch.DataRoute;
import dev.reprise.data.fetch.DataSettings;
import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.discover.TimeLimit;
import dev.reprise.execute.TrialConditions;
import dev.reprise.execute.TrialLimit;
import dev.reprise.judge.JudgingRules;
import dev.reprise.results.Shard;
import dev.reprise.worker.WorkerSettings;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.platform.engine.ConfigurationParameters;

/**
 * The one typed view of all configuration parameters, from the launcher, system properties or {@code
 * junit-platform.properties}.
 *
 * @param profile {@value #PROFILE}: quick (default) or full
 * @param seeds {@value #SEEDS}: overrides every experiment's number of seeds
 * @param threads {@value #THREADS}: trials that train at the same time in this JVM; 1 unless set; without meaning where there are
 *     workers, of which each trains one
 * @param results {@value #RESULTS}: where to write the results file; not written unless set
 * @param repeatable {@value #REPEATABLE}: file that says so if running the same again would come to the same; not written unless set
 * @param progress {@value #PROGRESS}: whether and how to tell how training goes on; {@code none} unless set
 * @param budget {@value #BUDGET}: how long the trials of all seeds that the full profile adds to a run may take together; two
 *     hours unless set
 * @param store {@value #STORE}: folder of results of earlier runs, from which unchanged trials are restored; none unless set
 * @param rerun {@value #RERUN}: trains every trial, whatever the store has
 * @param checkpointInterval {@value #CHECKPOINT_SECONDS}: after so many seconds of training a trial saves in the store where it is, and
 *     again and again, so that it can go on from there if the run is killed; 30 unless set
 * @param accepted {@code reprise.lock}, {@code reprise.evidence} and {@code reprise.commit}: what runs are held against, and
 *     beside
 * @param export {@value #EXPORT}: folder that gets a copy of the record of every trial of this run; none unless set
 * @param shard {@value #SHARD}: {@code i/n} to train one of n shares of the trials; all unless set
 * @param mergeFrom {@value #MERGE_FROM}: folders with the results and the store of each shard, separated as a class path is; then
 *     nothing is trained
 * @param plain {@value #TRAINER}: {@code auto} (default) trains small networks in plain Java, {@code dl4j} trains all in DL4J
 * @param traces {@value #TRACES}: folder that the audit of determinism wants traces of trials in; trials keep none unless set
 * @param data {@code reprise.data.*}: where data sets may come from
 * @param trialTimeout {@value TrialLimit#PARAMETER}: seconds that any trial may take, whatever its experiment allows; no limit
 *     unless set
 * @param workers {@value WorkerParameters#COUNT}: in how many JVMs of their own trials train, one at a time in each; in this JVM unless
 *     set, or 0
 */
record Settings(
        Profile profile,
        OptionalInt seeds,
        int threads,
        Optional<Path> results,
        Optional<Path> repeatable,
        ProgressStyle progress,
        Duration budget,
        Optional<Path> store,
        boolean rerun,
        Duration checkpointInterval,
        AcceptedSettings accepted,
        Optional<Path> export,
        Shard shard,
        List<Path> mergeFrom,
        boolean plain,
        Optional<Path> traces,
        DataSettings data,
        Optional<Duration> trialTimeout,
        Optional<WorkerSettings> workers) {

    public static final String PROFILE = "reprise.profile";
    public static final String SEEDS = "reprise.seeds";
    public static final String THREADS = "reprise.threads";
    public static final String RESULTS = "reprise.results";
    public static final String REPEATABLE = "reprise.repeatable";
    public static final String PROGRESS = "reprise.progress";
    public static final String BUDGET = "reprise.budget";

    public static final String STORE = "reprise.store";
    public static final String RERUN = "reprise.rerun";
    public static final String CHECKPOINT_SECONDS = "reprise.checkpointSeconds";
    public static final String EXPORT = "reprise.export";
    public static final String SHARD = "reprise.shard";
    public static final String MERGE_FROM = "reprise.merge.from";
    public static final String TRAINER = "reprise.trainer";
    public static final String TRACES = "reprise.traces";

    static final List<String> OF_DATA = List.of(
            DataSettings.DIRECTORY,
            DataSettings.CACHE,
            DataSettings.OFFLINE,
            DataSettings.ACCEPT,
            DataSettings.TIMEOUT,
            DataSettings.NPM,
            DataRoute.MIRROR,
            DataProxy.ADDRESS,
            DataProxy.DIRECT);

    private static final Duration BUDGET_UNLESS_SET = Duration.ofHours(2);
    private static final int SECONDS_BETWEEN_CHECKPOINTS = 30;

    /** How much is run. */
    public enum Profile {
        /** Minutes: a fixed number of seeds. */
        QUICK,
        /** The reports' own protocols. */
        FULL;

        /** The name in files and on the command line. */
        public String lowerCase() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether and how to tell how training goes on. */
    public enum ProgressStyle {
        NONE,
        /** A line now and then, for a log. */
        LOG,
        /** Lines that replace each other, marked for whoever shows them. */
        STATUS
    }

    /** @throws IllegalArgumentException naming the parameter, its value and what is allowed */
    static Settings from(ConfigurationParameters parameters) {
        Optional<Integer> seeds = parameters.get(SEEDS).map(text -> positive(SEEDS, text));
        Profile profile = parameters.get(PROFILE).map(Settings::profile).orElse(Profile.QUICK);
        Optional<Path> results =
                parameters.get(RESULTS).filter(text -> !text.isBlank()).map(Path::of);
        Optional<Duration> trialTimeout = parameters
                .get(TrialLimit.PARAMETER)
                .map(text -> Duration.ofSeconds(positive(TrialLimit.PARAMETER, text)));
        boolean plain = parameters.get(TRAINER).map(Settings::plain).orElse(true);
        Optional<WorkerSettings> workers = WorkerParameters.read(
                parameters, results, new TrialConditions(profile == Profile.QUICK, plain, trialTimeout));
        return new Settings(
                profile,
                seeds.map(OptionalInt::of).orElse(OptionalInt.empty()),
                workers.map(settings -> settings.memory().workers()).orElseGet(() -> parameters
                        .get(THREADS)
                        .map(text -> positive(THREADS, text))
                        .orElse(1)),
                results,
                parameters.get(REPEATABLE).filter(text -> !text.isBlank()).map(Path::of),
                parameters.get(PROGRESS).map(Settings::progress).orElse(ProgressStyle.NONE),
                parameters.get(BUDGET).map(Settings::budget).orElse(BUDGET_UNLESS_SET),
                parameters.get(STORE).filter(text -> !text.isBlank()).map(Path::of),
                parameters.getBoolean(RERUN).orElse(false),
                Duration.ofSeconds(parameters
                        .get(CHECKPOINT_SECONDS)
                        .map(text -> positive(CHECKPOINT_SECONDS, text))
                        .orElse(SECONDS_BETWEEN_CHECKPOINTS)),
                AcceptedSettings.from(parameters),
                parameters.get(EXPORT).filter(text -> !text.isBlank()).map(Path::of),
                parameters
                        .get(SHARD)
                        .filter(text -> !text.isBlank())
                        .map(Settings::shard)
                        .orElse(Shard.ALL),
                parameters.get(MERGE_FROM).map(Settings::paths).orElse(List.of()),
                plain,
                parameters.get(TRACES).filter(text -> !text.isBlank()).map(Path::of),
                DataSettings.of(parameters::get, System.getenv()),
                trialTimeout,
                workers);
    }

    /** What holds for all trials. */
    TrialConditions conditions() {
        return new TrialConditions(profile == Profile.QUICK, plain, trialTimeout);
    }

    /** How many seeds an experiment's arms are trained with before any verdict is looked at. */
    int seedsOf(ExperimentDefinition experiment) {
        return seeds.orElse(addsSeeds() ? JudgingRules.full().looks().get(0) : experiment.seeds());
    }

    /** Whether seeds are added while a verdict is open: in the full profile, unless their number is given. */
    boolean addsSeeds() {
        return profile == Profile.FULL && seeds.isEmpty();
    }

    /** One look at a fixed number of seeds, or several while seeds are added. */
    JudgingRules judgingRules(int plannedSeeds) {
        return addsSeeds() ? JudgingRules.full() : JudgingRules.quick(plannedSeeds);
    }

    private static Shard shard(String text) {
        try {
            return Shard.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(SHARD + " is wrong: " + e.getMessage(), e);
        }
    }

    private static List<Path> paths(String text) {
        return Stream.of(text.split(Pattern.quote(File.pathSeparator)))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .toList();
    }

    private static Profile profile(String text) {
        for (Profile profile : Profile.values()) {
            if (profile.lowerCase().equals(text)) {
                return profile;
            }
        }
        throw new IllegalArgumentException(PROFILE + " is '" + text + "', but must be quick or full");
    }

    private static ProgressStyle progress(String text) {
        for (ProgressStyle style : ProgressStyle.values()) {
            if (style.name().toLowerCase(Locale.ROOT).equals(text)) {
                return style;
            }
        }
        throw new IllegalArgumentException(PROGRESS + " is '" + text + "', but must be none, log or status");
    }

    private static boolean plain(String text) {
        if (text.equals("auto") || text.equals("dl4j")) {
            return text.equals("auto");
        }
        throw new IllegalArgumentException(TRAINER + " is '" + text + "', but must be auto or dl4j");
    }

    private static Duration budget(String text) {
        return TimeLimit.parse(text.strip())
                .or(() -> TimeLimit.parse(text.strip() + "s"))
                .orElseThrow(() -> new IllegalArgumentException(
                        BUDGET + " is '" + text + "', but must be a duration such as 90s, 20m or 2h"));
    }

    static int positive(String name, String text) {
        return atLeast(1, name, text);
    }

    static int atLeast(int least, String name, String text) {
        try {
            int value = Integer.parseInt(text.strip());
            if (value >= least) {
                return value;
            }
        } catch (NumberFormatException e) {
            // the message below says it all
        }
        throw new IllegalArgumentException(
                name + " is '" + text + "', but must be a whole number of at least " + least);
    }
}
