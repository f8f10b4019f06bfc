package dev.reprise.judge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The generalisation gap: how much better a metric is in training than on other data. Positive means overfitting.
 *
 * @param train the metric in training; says which values are better
 * @param other the metric on the other data
 * @param arms one, or two for {@link Relation#SMALLER}
 * @param relation what is claimed of it
 * @param bound of the gap, or of the difference of two gaps
 */
public record Gap(Metric train, Metric other, List<Arm> arms, Relation relation, Optional<Quantity> bound)
        implements Assertion {

    /** What is claimed of a gap. */
    public enum Relation {
        AT_MOST("at most"),
        AT_LEAST("at least"),
        WITHIN("within"),
        SMALLER("smaller");

        private final String words;

        Relation(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    public Gap {
        arms = List.copyOf(arms);
        Unit unit = train.shownIn()
                .or(() -> other.shownIn())
                .orElse(bound.map(Quantity::unit).orElse(Unit.NONE));
        bound.ifPresent(b -> b.in(unit, "bound"));
    }

    /** A gap of which nothing is claimed yet. */
    public record Open(Metric train, Metric other, Arm arm) {

        /** Shows it in a unit. */
        public Open in(String unit) {
            return new Open(train.in(unit), other.in(unit), arm);
        }

        /** Says that lower values are better, as of a loss. */
        public Open lowerIsBetter() {
            return new Open(train.lowerIsBetter(), other.lowerIsBetter(), arm);
        }

        /** Says that the two are no shares, though in per cent: they may lie outside of 0% to 100%. */
        public Open unbounded() {
            return new Open(train.unbounded(), other.unbounded(), arm);
        }

        /** At one arm. */
        public Open at(Arm where) {
            return new Open(train, other, where);
        }

        /** Claims that training is better by no more than this. */
        public Gap isAtMost(String bound) {
            return claim(Relation.AT_MOST, bound);
        }

        /** Claims that training is better by this or more. */
        public Gap isAtLeast(String bound) {
            return claim(Relation.AT_LEAST, bound);
        }

        /** Claims that the two differ by no more than this, either way. */
        public Gap isWithin(String bound) {
            return claim(Relation.WITHIN, bound);
        }

        /** Claims that the first arm has the smaller gap. */
        public Gap isSmallerAt(Arm smaller, Arm larger) {
            return new Gap(train, other, List.of(smaller, larger), Relation.SMALLER, Optional.empty());
        }

        private Gap claim(Relation relation, String bound) {
            return new Gap(train, other, List.of(arm), relation, Optional.of(Quantity.parse(bound)));
        }
    }

    /** For {@link Relation#SMALLER}: counts differences of the gaps smaller than this as ties. */
    public Gap byAtLeast(String difference) {
        return new Gap(train, other, arms, relation, Optional.of(Quantity.parse(difference)));
    }

    Unit unit() {
        return train.shownIn()
                .or(() -> other.shownIn())
                .or(() -> bound.map(Quantity::unit))
                .orElse(Unit.NONE);
    }

    /** Training and other data of the first arm, then of the second. */
    List<Cell> cells() {
        return arms.stream()
                .flatMap(arm -> List.of(new Cell(train, arm), new Cell(other, arm)).stream())
                .toList();
    }

    @Override
    public String kind() {
        return "gap";
    }

    @Override
    public Subject subject() {
        return Subject.COMPARISON;
    }

    @Override
    public List<String> metrics() {
        return List.of(train.name(), other.name());
    }

    @Override
    public List<Arm> arms(Sweeps sweeps, List<Arm> all) {
        return arms.stream().map(sweeps::resolve).toList();
    }

    @Override
    public String statement() {
        if (relation == Relation.SMALLER) {
            return "smaller gap at " + arms.get(0) + " than at " + arms.get(1)
                    + bound.map(b -> ", by at least " + b).orElse("");
        }
        return "gap " + relation.words() + " " + bound.orElseThrow();
    }

    @Override
    public Needs needs() {
        return Needs.COMMON_SEED;
    }

    @Override
    public boolean ofShares() {
        return ImpossibleShares.areMeant(unit(), train, Stream.empty())
                && ImpossibleShares.areMeant(unit(), other, Stream.empty());
    }

    @Override
    public Judgement judge(JudgingContext context) {
        return GapJudge.judge(this, context);
    }
}
