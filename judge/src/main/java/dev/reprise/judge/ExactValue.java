package dev.reprise.judge;

import java.util.List;
import java.util.stream.Stream;

/**
 * A number that training does not change, such as parameters or an output shape: the same in every trial.
 *
 * @param cells where
 * @param value as printed; compared at its printed precision
 */
public record ExactValue(Cells cells, Quantity value) implements Assertion {

    public ExactValue {
        value.in(Threshold.unit(cells, value), "number");
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
        return List.of(cells.metric().name());
    }

    @Override
    public List<Arm> arms(Sweeps sweeps, List<Arm> all) {
        return cells.resolve(sweeps, all).stream().map(Cell::arm).toList();
    }

    @Override
    public String statement() {
        return value.text();
    }

    @Override
    public Needs needs() {
        return Needs.EACH_ARM;
    }

    @Override
    public boolean ofShares() {
        return ImpossibleShares.areMeant(value.unit(), cells.metric(), Stream.of(value));
    }

    @Override
    public Judgement judge(JudgingContext context) {
        return StructuralJudge.judge(this, context);
    }
}
