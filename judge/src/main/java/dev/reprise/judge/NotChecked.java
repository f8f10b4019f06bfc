package dev.reprise.judge;

import java.util.List;
import java.util.Optional;

/**
 * A claim that is listed but that no trial can check, such as advice without numbers.
 *
 * @param kind what it would be
 * @param reason why it is not checked, as a sentence
 */
public record NotChecked(String kind, String reason) implements Assertion {

    public NotChecked {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A claim that is not checked must say why.");
        }
    }

    @Override
    public Subject subject() {
        return Subject.COMPARISON;
    }

    @Override
    public List<String> metrics() {
        return List.of();
    }

    @Override
    public List<Arm> arms(Sweeps sweeps, List<Arm> all) {
        return List.of();
    }

    @Override
    public String statement() {
        return "";
    }

    @Override
    public Needs needs() {
        return Needs.NOTHING;
    }

    @Override
    public boolean ofShares() {
        return false;
    }

    @Override
    public Optional<String> notMeasurable() {
        return Optional.of(reason);
    }

    @Override
    public Judgement judge(JudgingContext context) {
        return Draft.notRun(this, NotRunCause.NOT_MEASURABLE, reason);
    }
}
