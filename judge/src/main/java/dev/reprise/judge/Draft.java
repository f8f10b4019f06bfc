package dev.reprise.judge;

import dev.reprise.judge.stats.Interval;
import dev.reprise.judge.stats.Medians;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A judgement in the making; what is not set stays empty. */
final class Draft {

    private final Assertion assertion;
    private final Unit unit;
    private final Verdict verdict;
    private final String reason;
    private String rule = "";
    private String measured = "";
    private Optional<Double> reportedValue = Optional.empty();
    private Optional<Double> margin = Optional.empty();
    private Optional<Double> estimate = Optional.empty();
    private Optional<Interval> interval = Optional.empty();
    private Optional<Double> p = Optional.empty();
    private Optional<Double> pAgainst = Optional.empty();
    private List<Votes> votes = List.of();
    private int seeds;
    private int moreSeeds;

    Draft(Assertion assertion, Unit unit, Verdict verdict, String reason) {
        this.assertion = assertion;
        this.unit = unit;
        this.verdict = verdict;
        this.reason = reason;
    }

    static Judgement notRun(Assertion assertion, NotRunCause cause, String reason) {
        return new Judgement(
                assertion.kind(), Finding.notRun(cause, reason, assertion.statement()), Optional.empty(), 0);
    }

    Draft rule(String name) {
        rule = name;
        return this;
    }

    Draft measured(String text) {
        measured = text;
        return this;
    }

    Draft reported(Quantity value) {
        reportedValue = Optional.of(value.number().doubleValue());
        return this;
    }

    Draft margin(double recorded) {
        margin = Optional.of(unit.from(recorded));
        return this;
    }

    /** For votes that rest on no number. */
    Draft withoutEstimate() {
        estimate = Optional.empty();
        interval = Optional.empty();
        return this;
    }

    /** Median of the values and its interval; nothing if one of them is not finite. */
    Draft medianOf(Collection<Double> recorded) {
        if (recorded.isEmpty() || recorded.stream().anyMatch(v -> !Double.isFinite(v))) {
            return this;
        }
        double[] values = recorded.stream().mapToDouble(v -> v).toArray();
        return around(Medians.of(values), Medians.interval(values));
    }

    /** An estimate, and where it is known to lie. */
    Draft around(double recorded, Optional<Interval> between) {
        // A share so large that its percentage is no number any more has none.
        estimate = Optional.of(unit.from(recorded)).filter(Double::isFinite);
        interval = between.map(ends -> new Interval(unit.from(ends.low()), unit.from(ends.high())))
                .filter(ends -> Double.isFinite(ends.low()) && Double.isFinite(ends.high()));
        return this;
    }

    Draft seeds(int used, int more) {
        seeds = used;
        moreSeeds = more;
        return this;
    }

    /** The chances of a result at least as good under no effect, and at least as bad under a true claim. */
    Draft chances(double good, double bad) {
        pAgainst = Optional.of(bad).filter(Double::isFinite);
        p = switch (verdict) {
            case REPRODUCED -> Optional.of(good).filter(Double::isFinite);
            case SEED_DEPENDENT, NOT_REPRODUCED, CONTRADICTED -> pAgainst;
            case RECREATED, INCONCLUSIVE, NOT_RUN -> Optional.empty();
        };
        return this;
    }

    /** How the seeds voted, the decisive part of the claim first. */
    Draft votes(List<Votes> cast) {
        votes = cast;
        return this;
    }

    Judgement done() {
        var finding = new Finding(
                verdict,
                reason,
                assertion.statement(),
                measured,
                unit.symbol(),
                reportedValue,
                margin,
                estimate,
                interval,
                seeds,
                votes,
                rule,
                p,
                Optional.empty());
        return new Judgement(assertion.kind(), finding, pAgainst, moreSeeds);
    }
}
