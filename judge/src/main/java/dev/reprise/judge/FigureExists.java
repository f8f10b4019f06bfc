package dev.reprise.judge;

import java.util.List;

/**
 * The trials draw a figure.
 *
 * @param figure name under which it is recorded
 * @param named the arms that draw it; empty if one trial of any arm is enough
 */
public record FigureExists(String figure, List<Arm> named) implements Assertion {

    public FigureExists {
        named = List.copyOf(named);
    }

    /** Claims that each of these arms draws it. */
    public FigureExists at(Arm... arms) {
        return new FigureExists(figure, List.of(arms));
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
        return List.of();
    }

    @Override
    public List<Arm> arms(Sweeps sweeps, List<Arm> all) {
        return named.isEmpty() ? all : named.stream().map(sweeps::resolve).toList();
    }

    @Override
    public String statement() {
        return "the figure '" + figure + "' is drawn";
    }

    @Override
    public Needs needs() {
        return named.isEmpty() ? Needs.ANY_ARM : Needs.EACH_ARM;
    }

    @Override
    public boolean ofShares() {
        return false;
    }

    @Override
    public Judgement judge(JudgingContext context) {
        return StructuralJudge.judge(this, context);
    }
}
