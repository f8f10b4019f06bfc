package dev.reprise.judge;

import java.util.List;

/**
 * Any statement that is true or false of each seed.
 *
 * @param description what is checked, after "whether": {@code the last loss is below that of epoch 8}
 * @param metrics that the check reads
 * @param named the arms that it reads; empty for all
 * @param check the statement
 */
public record Qualitative(String description, List<String> metrics, List<Arm> named, SeedCheck check)
        implements Assertion {

    public Qualitative {
        metrics = List.copyOf(metrics);
        named = List.copyOf(named);
    }

    /** Of 1 (yes) recorded in every place. */
    static Qualitative of(String description, Cells cells) {
        String metric = cells.metric().name();
        return new Qualitative(description, List.of(metric), cells.named(), seed -> seed.trials().keySet().stream()
                .allMatch(arm -> seed.value(metric, arm) == 1));
    }

    /** Names the metrics that the check reads, the main one first. */
    public Qualitative of(String... metrics) {
        return new Qualitative(description, List.of(metrics), named, check);
    }

    /** Names the arms that the check reads. */
    public Qualitative at(Arm... arms) {
        return new Qualitative(description, metrics, List.of(arms), check);
    }

    @Override
    public Subject subject() {
        return Subject.COMPARISON;
    }

    @Override
    public String kind() {
        return "qualitative";
    }

    @Override
    public List<Arm> arms(Sweeps sweeps, List<Arm> all) {
        return named.isEmpty() ? all : named.stream().map(sweeps::resolve).toList();
    }

    @Override
    public String statement() {
        return description;
    }

    @Override
    public Needs needs() {
        return Needs.COMMON_SEED;
    }

    @Override
    public boolean ofShares() {
        return false;
    }

    @Override
    public Judgement judge(JudgingContext context) {
        return SeedwiseJudge.judge(this, context);
    }
}
