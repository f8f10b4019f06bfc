package dev.reprise.reports.view;

import dev.reprise.Protocol;
import dev.reprise.Verdict;
import dev.reprise.accept.RecordedExperiment;
import dev.reprise.reports.text.Numbers;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.TrialResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the verdicts of some experiments rest on: this run or an earlier one, the full protocol or less, how many seeds. */
final class StandingBuilder {

    private enum Basis {
        HERE_FULL("Run here, full protocol"),
        HERE_SCALED("Run here, scaled protocol"),
        RECORDED_FULL("Recorded, full protocol"),
        RECORDED_SCALED("Recorded, scaled protocol"),
        NONE("Not run");

        private final String words;

        Basis(String words) {
            this.words = words;
        }

        static Basis of(ClaimResult claim) {
            if (claim.verdict() != Verdict.NOT_RUN) {
                return claim.protocol() == Protocol.FULL ? HERE_FULL : HERE_SCALED;
            }
            return claim.recorded()
                    .map(recorded -> recorded.protocol() == Protocol.FULL ? RECORDED_FULL : RECORDED_SCALED)
                    .orElse(NONE);
        }

        boolean isRecorded() {
            return this == RECORDED_FULL || this == RECORDED_SCALED;
        }
    }

    private static final class Group {
        private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        private final IntSummaryStatistics seeds = new IntSummaryStatistics();
        // By identity: the hash of an experiment would visit every value of every trial.
        private final Set<ExperimentResult> experiments = Collections.newSetFromMap(new IdentityHashMap<>());
        private int declared;
    }

    private final Context context;

    StandingBuilder(Context context) {
        this.context = context;
    }

    /** One row for each basis that occurs. */
    List<StandingRow> build(List<ExperimentResult> experiments) {
        var groups = new EnumMap<Basis, Group>(Basis.class);
        for (ExperimentResult experiment : experiments) {
            for (ClaimResult claim : experiment.claims()) {
                add(groups.computeIfAbsent(Basis.of(claim), basis -> new Group()), experiment, claim);
            }
        }
        var rows = new ArrayList<StandingRow>();
        groups.forEach((basis, group) -> rows.add(row(basis, group)));
        return List.copyOf(rows);
    }

    private static void add(Group group, ExperimentResult experiment, ClaimResult claim) {
        boolean here = claim.verdict() != Verdict.NOT_RUN;
        group.verdicts.merge(
                claim.recorded().filter(recorded -> !here).map(r -> r.verdict()).orElse(claim.verdict()),
                1,
                Integer::sum);
        int seeds = here ? claim.seeds() : claim.recorded().map(r -> r.seeds()).orElse(0);
        if (seeds > 0) {
            group.seeds.accept(seeds);
        }
        group.declared += claim.expectedDeviation().isPresent() ? 1 : 0;
        group.experiments.add(experiment);
    }

    private StandingRow row(Basis basis, Group group) {
        double seconds = group.experiments.stream()
                .mapToDouble(experiment -> basis.isRecorded() ? recordedSeconds(experiment) : seconds(experiment))
                .sum();
        return new StandingRow(
                basis.words,
                basis.isRecorded(),
                basis != Basis.NONE,
                Verdicts.count(group.verdicts),
                group.declared,
                seeds(group.seeds),
                basis == Basis.NONE || seconds == 0 ? "" : Numbers.duration(seconds));
    }

    private static String seeds(IntSummaryStatistics seeds) {
        if (seeds.getCount() == 0) {
            return "";
        }
        return seeds.getMin() == seeds.getMax()
                ? String.valueOf(seeds.getMin())
                : seeds.getMin() + " to " + seeds.getMax();
    }

    private double recordedSeconds(ExperimentResult experiment) {
        return context.evidence
                .experiment(experiment.id())
                .map(RecordedExperiment::run)
                .map(run -> run.seconds())
                .orElse(0.0);
    }

    static double seconds(ExperimentResult experiment) {
        return experiment.trials().stream()
                .mapToDouble(TrialResult::seconds)
                .filter(Double::isFinite)
                .sum();
    }
}
