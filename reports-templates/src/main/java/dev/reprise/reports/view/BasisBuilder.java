package dev.reprise.reports.view;

import dev.reprise.judge.Protocol;
import dev.reprise.judge.Verdict;
import dev.reprise.reports.text.Numbers;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;

/** What the verdicts of some experiments rest on: this run or an earlier one, the full protocol or less, how many seeds. */
final class BasisBuilder {

    private enum Basis {
        HERE_FULL("Run here, full protocol"),
        HERE_SCALED("Run here, scaled protocol"),
        IMPORTED("Imported, trained elsewhere"),
        RECORDED_FULL("Recorded, full protocol"),
        RECORDED_SCALED("Recorded, scaled protocol"),
        NONE("Neither run here nor recorded");

        private final String words;

        Basis(String words) {
            this.words = words;
        }

        static Basis of(ExperimentResult experiment, ClaimResult claim) {
            if (claim.verdict() != Verdict.NOT_RUN && experiment.imported().isPresent()) {
                return IMPORTED;
            }
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
        private int declared;
        private double seconds;

        void add(ClaimResult claim, Verdict verdict, int seedsOfVerdict) {
            verdicts.merge(verdict, 1, Integer::sum);
            if (seedsOfVerdict > 0) {
                seeds.accept(seedsOfVerdict);
            }
            declared += claim.expectedDeviation().isPresent() ? 1 : 0;
        }
    }

    private final Context context;

    BasisBuilder(Context context) {
        this.context = context;
    }

    /** One row for each basis that occurs. */
    List<BasisRow> build(List<ExperimentResult> experiments) {
        var groups = new EnumMap<Basis, Group>(Basis.class);
        for (ExperimentResult experiment : experiments) {
            var bases = EnumSet.noneOf(Basis.class);
            for (ClaimResult claim : experiment.claims()) {
                Basis basis = Basis.of(experiment, claim);
                Group group = groups.computeIfAbsent(basis, b -> new Group());
                claim.recorded()
                        .filter(recorded -> basis.isRecorded())
                        .ifPresentOrElse(
                                recorded -> group.add(
                                        claim,
                                        recorded.verdict(),
                                        recorded.finding().seeds()),
                                () -> group.add(
                                        claim, claim.verdict(), claim.finding().seeds()));
                if (bases.add(basis)) {
                    group.seconds += seconds(experiment, basis);
                }
            }
        }
        var rows = new ArrayList<BasisRow>();
        groups.forEach((basis, group) -> rows.add(row(basis, group)));
        return List.copyOf(rows);
    }

    private double seconds(ExperimentResult experiment, Basis basis) {
        return basis.isRecorded()
                ? context.evidence
                        .experiment(experiment.id())
                        .map(record -> record.run().seconds())
                        .orElse(0.0)
                : Context.seconds(experiment);
    }

    private static BasisRow row(Basis basis, Group group) {
        return new BasisRow(
                basis.words,
                basis != Basis.NONE,
                Verdicts.count(group.verdicts),
                group.declared,
                Words.range(group.seeds),
                basis == Basis.NONE || group.seconds == 0 ? "" : Numbers.duration(group.seconds));
    }
}
