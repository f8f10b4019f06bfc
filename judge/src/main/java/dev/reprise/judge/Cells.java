package dev.reprise.judge;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A metric at one arm or several; a claim made of it must hold in each of them. */
public sealed interface Cells permits Metric, Cell, CellGroup {

    /** What is looked at. */
    Metric metric();

    /** The arms; empty for every arm that has the metric's fixed values. */
    List<Arm> named();

    /** The same where lower values are better. */
    Cells lowerIsBetter();

    /** Claims that the value is this large, such as {@code "99%"}. */
    default Threshold isAtLeast(String bound) {
        return new Threshold(this, Optional.of(Quantity.parse(bound)), Optional.empty(), OptionalInt.empty());
    }

    /** Claims that the value is at most this large. */
    default Threshold isAtMost(String bound) {
        return new Threshold(this, Optional.empty(), Optional.of(Quantity.parse(bound)), OptionalInt.empty());
    }

    /** Claims that the value lies between two bounds. */
    default Threshold isBetween(String low, String high) {
        return new Threshold(
                this, Optional.of(Quantity.parse(low)), Optional.of(Quantity.parse(high)), OptionalInt.empty());
    }

    /**
     * Claims that a share of right answers is what guessing gives; the number of answers follows.
     *
     * @param chance of a right guess, such as {@code "10%"}
     */
    default DivergesOrChance.Guessing staysAtChance(String chance) {
        return new DivergesOrChance.Guessing(
                this,
                EnumSet.of(DivergesOrChance.Event.CHANCE),
                Quantity.parse(chance),
                Optional.empty(),
                Optional.empty());
    }

    /** Claims that training diverges: the value is not finite, or the series of this name ends above ten times its start. */
    default DivergesOrChance diverges() {
        return new DivergesOrChance(
                this,
                EnumSet.of(DivergesOrChance.Event.NOT_FINITE, DivergesOrChance.Event.EXPLODED),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty());
    }

    /** Claims that the series of this name ends above its lowest value by more than a margin. */
    default DivergesOrChance risesAgainBy(String margin) {
        return new DivergesOrChance(
                this,
                EnumSet.of(DivergesOrChance.Event.NOT_FINITE, DivergesOrChance.Event.ROSE_AGAIN),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.of(Quantity.parse(margin)));
    }

    /** Claims that the series of this name ends below its start. */
    default EpochTrend decreasesByEpoch() {
        return new EpochTrend(this, false, false);
    }

    /** Claims that the series of this name ends above its start. */
    default EpochTrend increasesByEpoch() {
        return new EpochTrend(this, true, false);
    }

    /** Claims that a check recorded as 1 (yes) or 0 (no) says yes. */
    default Qualitative holds() {
        return Qualitative.of(metric().name(), this);
    }

    /** The arms that are meant, of all arms of the experiment. */
    default List<Cell> resolve(Sweeps sweeps, List<Arm> all) {
        List<Arm> arms = named().stream().map(sweeps::resolve).toList();
        if (arms.isEmpty()) {
            var fixed = sweeps.texts(metric().fixed()).values().entrySet();
            arms = all.stream()
                    .filter(arm -> arm.values().entrySet().containsAll(fixed))
                    .toList();
        }
        return arms.stream().map(arm -> new Cell(metric(), arm)).toList();
    }
}
