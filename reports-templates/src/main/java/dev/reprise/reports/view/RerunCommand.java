package dev.reprise.reports.view;

import dev.reprise.results.EarlierRun;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Results;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a reader types to see a verdict again, as a POSIX shell needs it. */
public final class RerunCommand {

    private static final Pattern PLAIN_ARGUMENT = Pattern.compile("[\\w.,:/+-]+");
    private static final String FULL = "full";
    /** More class names fill a screen. */
    private static final int MOST_NAMED = 20;

    private RerunCommand() {}

    /** Runs the experiment as this run did, or in the full profile where no other runs it. */
    public static String of(ExperimentResult experiment, Results results) {
        boolean onlyFull = !experiment.claims().isEmpty()
                && experiment.claims().stream().allMatch(claim -> Obstacle.of(claim) == Obstacle.PROFILE);
        String profile = experiment.earlierRun().map(EarlierRun::profile).orElse(results.profile());
        return of(experiment.className(), onlyFull ? FULL : profile);
    }

    /** Runs them as this run did; all experiments where they are too many to name. */
    static String of(List<ExperimentResult> experiments, Results results) {
        return experiments.size() > MOST_NAMED
                ? everything(results)
                : of(
                        experiments.stream()
                                .map(ExperimentResult::className)
                                .distinct()
                                .collect(Collectors.joining(",")),
                        results.profile());
    }

    /** Runs every experiment as this run did. */
    static String everything(Results results) {
        return in("mvn verify", results.profile());
    }

    /** Runs every experiment in the full profile. */
    static String everythingInFull() {
        return in("mvn verify", FULL);
    }

    /** Runs the experiment in the full profile. */
    static String inFull(ExperimentResult experiment) {
        return of(experiment.className(), FULL);
    }

    private static String of(String className, String profile) {
        return in("mvn verify " + argument("-Dreprise.includes=" + className), profile);
    }

    private static String in(String command, String profile) {
        return profile.isEmpty() || profile.equals("quick")
                ? command
                : command + " " + argument("-Dreprise.profile=" + profile);
    }

    private static String argument(String text) {
        int name = text.indexOf('=') + 1;
        String value = text.substring(name);
        return PLAIN_ARGUMENT.matcher(value).matches()
                ? text
                : text.substring(0, name) + "'" + value.replace("'", "'\\''") + "'";
    }
}
