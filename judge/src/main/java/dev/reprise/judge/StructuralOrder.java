package dev.reprise.judge;

import java.util.List;
import java.util.Optional;

/**
 * A number that training does not change is smaller at each place than at the next.
 *
 * @param smallestFirst at least two
 */
public record StructuralOrder(List<Cell> smallestFirst) implements Assertion {

    public StructuralOrder {
        smallestFirst = List.copyOf(smallestFirst);
        ComparedCells.check(smallestFirst, Optional.empty());
    }

    @Override
    public String kind() {
        return "structural";
    }

    @Override
    public Subject subject() {
        return Subject.STRUCTURE;
    }

    @Override
    public List<String> metrics() {
        return ComparedCells.metrics(smallestFirst);
    }

    @Override
    public List<Arm> arms(Sweeps sweeps, List<Arm> all) {
        return ComparedCells.arms(smallestFirst, sweeps, all);
    }

    @Override
    public String statement() {
        return String.join(" smaller than ", ComparedCells.labels(smallestFirst)) + ComparedCells.where(smallestFirst);
    }

    @Override
    public Needs needs() {
        return Needs.COMMON_SEED;
    }

    @Override
    public boolean ofShares() {
        return ComparedCells.ofShares(smallestFirst, ComparedCells.unit(smallestFirst.get(0), Optional.empty()));
    }

    @Override
    public Judgement judge(JudgingContext context) {
        return StructuralJudge.judge(this, context);
    }
}
