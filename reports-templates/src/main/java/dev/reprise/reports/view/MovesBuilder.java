package dev.reprise.reports.view;

import dev.reprise.judge.Arm;
import dev.reprise.judge.stats.Sample;
import dev.reprise.reports.chart.Charts;
import dev.reprise.reports.text.Numbers;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Results;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Claims whose number moved since another run, the farthest first, and whether the seeds of both runs say that it is real. */
final class MovesBuilder {

    private static final double LEVEL = 0.95;
    private static final int FEWEST_PAIRS = 3;
    private static final double PERCENT = 100;

    /** A move and how far it is, for the order. */
    private record Ranked(ClaimMove move, double distance) {}

    private final Context context;
    private final Map<String, ExperimentResult> before = new HashMap<>();

    MovesBuilder(Context context, Results earlier) {
        this.context = context;
        earlier.experiments().forEach(experiment -> before.put(experiment.id(), experiment));
    }

    List<ClaimMove> build() {
        var moves = new ArrayList<Ranked>();
        for (ExperimentResult experiment : context.results.experiments()) {
            ExperimentResult earlier = before.get(experiment.id());
            if (earlier != null) {
                for (ClaimResult claim : experiment.claims()) {
                    earlier.claims().stream()
                            .filter(was -> was.id().equals(claim.id()))
                            .findFirst()
                            .ifPresent(was -> move(moves, experiment, earlier, claim, was));
                }
            }
        }
        return moves.stream()
                .sorted(Comparator.comparingDouble(Ranked::distance).reversed())
                .map(Ranked::move)
                .toList();
    }

    private void move(
            List<Ranked> moves,
            ExperimentResult experiment,
            ExperimentResult earlier,
            ClaimResult claim,
            ClaimResult was) {
        double now = claim.finding().estimate().orElse(Double.NaN);
        double then = was.finding().estimate().orElse(Double.NaN);
        String unit = claim.finding().unit();
        if (!Double.isFinite(now - then)
                || now == then
                || !unit.equals(was.finding().unit())) {
            return;
        }
        double margin = claim.finding().margin().orElse(Double.NaN);
        double size = margin > 0 ? margin : Math.max(Math.abs(now), Math.abs(then));
        List<Double> pairs = pairs(experiment, earlier, claim, unit.equals("%") ? PERCENT : 1);
        boolean enough = pairs.size() >= FEWEST_PAIRS;
        boolean real = enough && keepsAwayFromNone(pairs);
        moves.add(new Ranked(
                new ClaimMove(
                        claim.id(),
                        context.href(claim.id()),
                        was.finding().measured(),
                        claim.finding().measured(),
                        signed(now - then, unit),
                        margin > 0 ? Numbers.plain(Math.abs(now - then) / margin) : "",
                        enough ? real ? "real" : "noise" : "unknown",
                        judgement(pairs, real),
                        enough ? Charts.paired(pairs) : ""),
                Math.abs(now - then) / size));
    }

    private static boolean keepsAwayFromNone(List<Double> pairs) {
        Sample sample = Sample.of(pairs.stream().mapToDouble(d -> d).toArray());
        return Math.abs(sample.mean()) > sample.meanHalfWidth(LEVEL);
    }

    private static String judgement(List<Double> pairs, boolean real) {
        if (pairs.size() < FEWEST_PAIRS) {
            return "too few seeds in common to tell";
        }
        long same = pairs.stream().filter(difference -> difference == 0).count();
        return (real ? "real" : "within noise") + ", by " + pairs.size() + " paired seeds"
                + (same == 0 ? "" : ", " + same + " of them equal");
    }

    /** The differences of the seeds that both runs completed, for a claim about one metric of one arm. */
    private static List<Double> pairs(
            ExperimentResult experiment, ExperimentResult earlier, ClaimResult claim, double scale) {
        if (claim.arms().size() > 1) {
            return List.of();
        }
        Arm arm = claim.arms().isEmpty() ? Arm.NONE : claim.arms().get(0);
        Map<Long, Double> then = values(earlier, arm, claim.metric());
        var pairs = new ArrayList<Double>();
        values(experiment, arm, claim.metric()).forEach((seed, value) -> {
            double difference = (value - then.getOrDefault(seed, Double.NaN)) * scale;
            if (Double.isFinite(difference)) {
                pairs.add(difference);
            }
        });
        return pairs;
    }

    private static Map<Long, Double> values(ExperimentResult experiment, Arm arm, String metric) {
        var values = new TreeMap<Long, Double>();
        for (TrialResult trial : experiment.trials()) {
            if (trial.status() == Status.COMPLETED
                    && trial.arm().equals(arm)
                    && trial.metrics().containsKey(metric)) {
                values.put((long) trial.seed(), trial.metrics().getOrDefault(metric, Double.NaN));
            }
        }
        return values;
    }

    private static String signed(double difference, String unit) {
        String number = unit.equals("%") ? Numbers.fixed(difference, 2) : Numbers.plain(difference);
        String suffix = unit.equals("%") ? " points" : unit.isEmpty() ? "" : " " + unit;
        return (number.startsWith("−") ? "" : "+") + number + suffix;
    }
}
