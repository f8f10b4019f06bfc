package dev.reprise.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says which trials to add when verdicts are open and time is short: the claim that is cheapest to close comes first. */
public final class SeedPlan {

    private SeedPlan() {}

    /**
     * A claim whose judgement is open.
     *
     * @param id that breaks ties between claims of equal cost
     * @param arms that it compares
     * @param moreSeeds as in {@link Judgement#moreSeeds()}
     */
    public record OpenClaim(String id, List<Arm> arms, int moreSeeds) {

        public OpenClaim {
            arms = List.copyOf(arms);
        }
    }

    /**
     * Plans trials, greedily: the claim with the least additional time first, whose trials then cost others nothing. A claim
     * is planned whole or not at all, since a look needs all of its seeds.
     *
     * @param open the open claims of one experiment
     * @param secondsPerTrial by arm; an arm without an entry counts as free
     * @param completed trials that need not be run
     * @param failed trials that are not run again; their seeds are passed over
     * @param budgetSeconds the time that may be spent
     * @return in the order in which to run them
     */
    public static List<PlannedTrial> next(
            List<OpenClaim> open,
            Map<Arm, Double> secondsPerTrial,
            Set<PlannedTrial> completed,
            Set<PlannedTrial> failed,
            double budgetSeconds) {
        var planned = new LinkedHashSet<PlannedTrial>();
        var waiting = new ArrayList<>(
                open.stream().filter(claim -> claim.moreSeeds > 0).toList());
        double left = budgetSeconds;
        while (!waiting.isEmpty()) {
            OpenClaim cheapest = waiting.stream()
                    .min(Comparator.comparingDouble((OpenClaim claim) ->
                                    cost(missing(claim, completed, failed, planned), secondsPerTrial))
                            .thenComparing(OpenClaim::id))
                    .orElseThrow();
            List<PlannedTrial> trials = missing(cheapest, completed, failed, planned);
            double cost = cost(trials, secondsPerTrial);
            if (cost > left) {
                break;
            }
            planned.addAll(trials);
            left -= cost;
            waiting.remove(cheapest);
        }
        return List.copyOf(planned);
    }

    private static double cost(List<PlannedTrial> trials, Map<Arm, Double> secondsPerTrial) {
        return trials.stream()
                .mapToDouble(trial -> secondsPerTrial.getOrDefault(trial.arm(), 0d))
                .sum();
    }

    /** What the claim's next look lacks: the first seeds that are not complete in all of its arms. */
    private static List<PlannedTrial> missing(
            OpenClaim claim, Set<PlannedTrial> completed, Set<PlannedTrial> failed, Set<PlannedTrial> planned) {
        var missing = new ArrayList<PlannedTrial>();
        int found = 0;
        for (int seed = 1; found < claim.moreSeeds; seed++) {
            int s = seed;
            List<PlannedTrial> trials =
                    claim.arms.stream().map(arm -> new PlannedTrial(arm, s)).toList();
            if (completed.containsAll(trials) || trials.stream().anyMatch(failed::contains)) {
                continue;
            }
            found++;
            trials.stream()
                    .filter(trial -> !completed.contains(trial) && !planned.contains(trial))
                    .forEach(missing::add);
        }
        return missing;
    }
}
