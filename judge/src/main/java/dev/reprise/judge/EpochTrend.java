package dev.reprise.judge;

import java.util.List;
import java.util.stream.Stream;

/**
 * A series rises or falls over the epochs.
 *
 * @param cells the series, by the metric's name, and where
 * @param rising whether it rises
 * @param everyEpoch whether each epoch goes that way or stays, instead of the last epoch against the first
 */
public record EpochTrend(Cells cells, boolean rising, boolean everyEpoch) implements Assertion {

    /** Claims that no epoch goes the other way. */
    public EpochTrend inEveryEpoch() {
        return new EpochTrend(cells, rising, true);
    }

    Unit unit() {
        return cells.metric().shownIn().orElse(Unit.NONE);
    }

    @Override
    public String kind() {
        return "trend";
    }

    @Override
    public Subject subject() {
        return Subject.COMPARISON;
    }

    @Override
    public List<String> metrics() {
        return List.of(cells.metric().name());
    }

    @Override
    public List<Arm> arms(Sweeps sweeps, List<Arm> all) {
        return cells.resolve(sweeps, all).stream().map(Cell::arm).toList();
    }

    @Override
    public String statement() {
        return cells.metric().name() + (rising ? " rises" : " falls") + " over the epochs"
                + (everyEpoch ? ", and never goes the other way" : "");
    }

    @Override
    public Needs needs() {
        return Needs.COMMON_SEED;
    }

    @Override
    public boolean ofShares() {
        return ImpossibleShares.areMeant(unit(), cells.metric(), Stream.empty());
    }

    @Override
    public Judgement judge(JudgingContext context) {
        return SeedwiseJudge.judge(this, context);
    }
}
