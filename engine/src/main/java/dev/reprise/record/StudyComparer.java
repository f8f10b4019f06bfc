package dev.reprise.record;

import dev.reprise.discover.ClaimDefinition;
import dev.reprise.discover.SameStudy;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Finding;
import dev.reprise.judge.Judge;
import dev.reprise.judge.JudgingRules;
import dev.reprise.judge.NotRunCause;
import dev.reprise.judge.UnknownMetricException;
import dev.reprise.judge.Votes;
import dev.reprise.judge.stats.KolmogorovSmirnov;
import dev.reprise.judge.stats.Multiplicity;
import dev.reprise.judge.stats.Shares;
import dev.reprise.results.StudyComparison;
import dev.reprise.results.StudyComparison.ClaimPair;
import dev.reprise.results.StudyComparison.MetricPair;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts two experiments side by side that are the same study. */
final class StudyComparer {

    private final SameStudy study;
    private final ExperimentRecorder here;
    private final ExperimentRecorder there;
    private final Map<Arm, List<TrialResult>> trialsHere;
    private final Map<Arm, List<TrialResult>> trialsThere;

    StudyComparer(SameStudy study, ExperimentRecorder here, ExperimentRecorder there) {
        this.study = study;
        this.here = here;
        this.there = there;
        this.trialsHere = completed(here);
        this.trialsThere = completed(there);
    }

    StudyComparison compare() {
        Set<String> metricsHere = metrics(trialsHere);
        Set<String> metricsThere = metrics(trialsThere);
        boolean none = trialsHere.isEmpty() || trialsThere.isEmpty();
        return new StudyComparison(
                there.definition().id(),
                none ? List.of() : claims(),
                none
                        ? List.of()
                        : metricPairs(metricsHere.stream()
                                .filter(metricsThere::contains)
                                .toList()),
                metricsHere.stream()
                        .filter(metric -> !metricsThere.contains(metric))
                        .toList(),
                metricsThere.stream()
                        .filter(metric -> !metricsHere.contains(metric))
                        .toList(),
                there.definition().grid().arms().stream()
                        .filter(arm -> !here.definition().grid().arms().contains(arm))
                        .toList());
    }

    /** Those of the other experiment, then those that only this one has. */
    private List<ClaimPair> claims() {
        var claims = new LinkedHashMap<String, ClaimDefinition>();
        there.definition().claims().forEach(claim -> claims.put(claim.shortId(), claim));
        here.definition().claims().forEach(claim -> claims.putIfAbsent(claim.shortId(), claim));
        return claims.values().stream()
                .filter(claim -> !claim.assertion().metrics().isEmpty())
                .map(this::pair)
                .toList();
    }

    private ClaimPair pair(ClaimDefinition claim) {
        Finding one = judged(claim, here, trialsHere);
        Finding other = judged(claim, there, trialsThere);
        Optional<Double> p =
                one.votesAsIn(other).flatMap(votes -> other.votesAsIn(one).map(others -> sameShare(votes, others)));
        return new ClaimPair(claim.shortId(), claim.quote(), claim.assertion().statement(), one, other, p);
    }

    private static double sameShare(Votes one, Votes other) {
        return Shares.same(
                one.won(), one.cast().size(), other.won(), other.cast().size());
    }

    /** In one look at all seeds, on either side, whatever rule the experiment itself is judged by. */
    private static Finding judged(ClaimDefinition claim, ExperimentRecorder side, Map<Arm, List<TrialResult>> trials) {
        int seeds = (int) trials.values().stream()
                .flatMap(List::stream)
                .map(TrialResult::seed)
                .distinct()
                .count();
        JudgingRules rules = side.rules(claim, JudgingRules.quick(seeds));
        try {
            return Judge.judge(claim.assertion(), side.outcomes(), rules).finding();
        } catch (IllegalArgumentException | UnknownMetricException e) {
            // The claim looks at an arm or a metric that only the other side has.
            return Finding.notRun(
                    NotRunCause.INVALID,
                    String.valueOf(e.getMessage()),
                    claim.assertion().statement());
        }
    }

    private List<MetricPair> metricPairs(List<String> common) {
        var pairs = new ArrayList<MetricPair>();
        for (String metric : common) {
            for (Arm arm : here.definition().grid().arms()) {
                double[] one = values(trialsHere, arm, metric);
                double[] other = values(trialsThere, arm, metric);
                if (one.length > 0 && other.length > 0) {
                    var test = KolmogorovSmirnov.of(one, other);
                    pairs.add(
                            new MetricPair(metric, arm, one.length, other.length, test.distance(), test.p(), test.p()));
                }
            }
        }
        double[] adjusted =
                Multiplicity.holm(pairs.stream().mapToDouble(MetricPair::p).toArray());
        for (int i = 0; i < adjusted.length; i++) {
            pairs.set(i, pairs.get(i).withAdjusted(adjusted[i]));
        }
        return pairs;
    }

    private static double[] values(Map<Arm, List<TrialResult>> trials, Arm arm, String metric) {
        return trials.getOrDefault(arm, List.of()).stream()
                .filter(trial -> trial.metrics().containsKey(metric))
                .mapToDouble(trial -> trial.metrics().get(metric).floatValue())
                .toArray();
    }

    private Set<String> metrics(Map<Arm, List<TrialResult>> trials) {
        return trials.values().stream()
                .flatMap(List::stream)
                .flatMap(trial -> trial.metrics().keySet().stream())
                .filter(study::compares)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<Arm, List<TrialResult>> completed(ExperimentRecorder experiment) {
        return experiment.trials().stream()
                .filter(trial -> trial.status() == Status.COMPLETED)
                .collect(Collectors.groupingBy(TrialResult::arm));
    }
}
