package dev.reprise.evidence.planning;

import dev.reprise.results.ExperimentResult;
import dev.reprise.results.ScaledNumber;
import dev.reprise.results.TrainingCost;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** About how long trials would train in the full profile, going by those that the quick profile trained. */
public final class FullTraining {

    private static final String TRAINING = "training ";

    private FullTraining() {}

    /**
     * The mean over the trials: the processor time of the training, times what the quick profile leaves out.
     *
     * @return seconds of a core; empty where nothing was trained, or nothing says by how much the profiles differ
     */
    public static OptionalDouble secondsPerTrial(ExperimentResult experiment) {
        List<TrialResult> trials = experiment.trials().stream()
                .filter(trial -> trial.status() == Status.COMPLETED && Double.isFinite(trial.seconds()))
                .toList();
        boolean told = trials.stream().allMatch(FullTraining::tells);
        return told
                ? trials.stream()
                        .mapToDouble(trial -> seconds(trial) * more(trial.scaled()))
                        .average()
                : OptionalDouble.empty();
    }

    /** Of what the quick profile leaves out altogether, such as all epochs, its time tells nothing. */
    private static boolean tells(TrialResult trial) {
        return !trial.scaled().isEmpty() && trial.scaled().stream().noneMatch(number -> number.quick() == 0);
    }

    /** The start of a trial, which no profile makes longer, counts only where the time of its training is not known. */
    private static double seconds(TrialResult trial) {
        return trial.cost()
                .map(TrainingCost::cpuSeconds)
                .filter(Double::isFinite)
                .orElse(trial.seconds());
    }

    /** What is counted differently, such as images and epochs, multiplies. */
    private static double more(List<ScaledNumber> numbers) {
        Map<String, List<ScaledNumber>> kinds = numbers.stream().collect(Collectors.groupingBy(FullTraining::counted));
        return kinds.values().stream().mapToDouble(FullTraining::ratio).reduce(1, (a, b) -> a * b);
    }

    /** What a number counts: the last word of its name. */
    private static String counted(ScaledNumber number) {
        return number.name().strip().replaceFirst("^.*\\s", "");
    }

    /** Training images cost several times what images do on which a network is only measured; other parts add up. */
    private static double ratio(Collection<ScaledNumber> parts) {
        List<ScaledNumber> trained =
                parts.stream().filter(part -> part.name().startsWith(TRAINING)).toList();
        Collection<ScaledNumber> counted = trained.isEmpty() ? parts : trained;
        return (double) counted.stream().mapToLong(ScaledNumber::full).sum()
                / counted.stream().mapToLong(ScaledNumber::quick).sum();
    }
}
