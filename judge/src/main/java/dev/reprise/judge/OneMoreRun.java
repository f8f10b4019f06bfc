package dev.reprise.judge;

import dev.reprise.judge.stats.Interval;
import dev.reprise.judge.stats.Sample;
import dev.reprise.judge.stats.Winsorized;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Where one more run of ours is expected to lie, so that the report's may have been one: on the scale of logarithms for what is positive
 * and unbounded, as a loss is. Widened by what the rounding of the printed number may hide.
 */
final class OneMoreRun {

    /** Levels at which the number must be outside to be rejected: where there is one look, and at each of several. */
    static final double ONE_LOOK = 0.98;

    static final double EACH_LOOK = 0.99;
    static final double ROBUST = 0.995;
    static final double ROBUST_EACH_LOOK = 0.9975;

    /** Of the plots. */
    private static final double SHOWN = 0.95;

    private final ReportedValue claim;

    OneMoreRun(ReportedValue claim) {
        this.claim = claim;
    }

    /** From mean and standard deviation, for plots; nothing for a single run, or if a run or an end is not finite. */
    Optional<Interval> shown(List<Double> runs) {
        return of(runs, SHOWN).filter(interval -> Double.isFinite(interval.low()) && Double.isFinite(interval.high()));
    }

    /** From mean and standard deviation (Hahn and Meeker, Statistical Intervals, 1991); nothing if a run is not finite. */
    Optional<Interval> of(List<Double> runs, double level) {
        if (runs.size() < 2 || runs.stream().anyMatch(run -> !Double.isFinite(run))) {
            return Optional.empty();
        }
        boolean logarithms = logarithms(runs);
        Sample sample = Sample.of(scaled(runs, logarithms));
        double half = sample.predictionHalfWidth(level, logarithms ? 0 : testSetVariance(sample.mean()));
        return Optional.of(unscaled(sample.mean() - half, sample.mean() + half, logarithms));
    }

    /** What both intervals have in common; nothing if neither can be. Their intersection may be empty: low above high. */
    Optional<Interval> within(List<Double> runs, int votes, double level, double robustLevel) {
        Optional<Interval> robust = robust(runs, votes, robustLevel);
        return robust.flatMap(inner -> of(runs, level)
                        .map(plain ->
                                new Interval(Math.max(plain.low(), inner.low()), Math.min(plain.high(), inner.high()))))
                .or(() -> robust);
    }

    /**
     * The same without what a quarter of the runs at either end decides, or as many as came within the margin: neither a few failed
     * runs nor those that give the number make the interval wide. Nothing if more than these are not finite.
     */
    private Optional<Interval> robust(List<Double> runs, int within, double level) {
        int cut = Winsorized.cut(runs.size(), within);
        boolean logarithms = logarithms(runs);
        double[] values = scaled(runs, logarithms);
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        if (!Double.isFinite(sorted[cut]) || !Double.isFinite(sorted[sorted.length - cut - 1])) {
            return Optional.empty();
        }
        double middle = sorted[sorted.length / 2];
        Interval interval = Winsorized.oneMore(level, cut, logarithms ? 0 : testSetVariance(middle), values);
        return Optional.of(unscaled(interval.low(), interval.high(), logarithms));
    }

    private boolean logarithms(List<Double> runs) {
        return claim.reported().unit() != Unit.PERCENT
                && claim.cell().metric().better().isLower()
                && claim.reported().number().signum() > 0
                && runs.stream().noneMatch(run -> run <= 0);
    }

    /** NaN, the end of a diverged training, is the worst of values. */
    private double[] scaled(List<Double> runs, boolean logarithms) {
        double worst = claim.cell().metric().better().isLower() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        ToDoubleFunction<Double> number = run -> run.isNaN() ? worst : run;
        return runs.stream()
                .mapToDouble(number)
                .map(run -> logarithms ? Math.log(run) : run)
                .toArray();
    }

    private Interval unscaled(double low, double high, boolean logarithms) {
        double rounding = claim.reported()
                .halfStep()
                .multiply(claim.reported().unit().base())
                .doubleValue();
        return logarithms
                ? new Interval(Math.exp(low) - rounding, Math.exp(high) + rounding)
                : new Interval(low - rounding, high + rounding);
    }

    private double testSetVariance(double share) {
        double chance = Math.max(0, Math.min(1, share));
        return claim.testSize().isPresent()
                ? chance * (1 - chance) / claim.testSize().getAsInt()
                : 0;
    }
}
