package dev.reprise.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.Studies.Drawn;
import dev.reprise.judge.Studies.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How often the rules are wrong, and how often they see what is there, on results of which the truth is known. */
class SyntheticTruthTest {

    private static final int RUNS = 1000;
    private static final Path COMMITTED = Path.of("../docs/verdict-power.md");
    private static final Path TARGET = Path.of("target");

    /** What is known of a rule in one situation; {@code exact} shares are not estimated. */
    record Row(
            String rule,
            String truth,
            String situation,
            Studies.Expect expect,
            boolean exact,
            double confirmed,
            double dependent,
            double rejected,
            double seeds) {

        boolean sixteen() {
            return rule.contains("16 seeds");
        }

        double undecided() {
            return Math.max(0, 1 - confirmed - dependent - rejected);
        }
    }

    private static final List<Row> ROWS = new ArrayList<>();

    @BeforeAll
    static void run() throws IOException {
        List<Study> studies = Studies.studies();
        ROWS.clear();
        for (Studies.Profile profile : Studies.PROFILES) {
            List<Row> rows = Studies.voteStudies().parallelStream()
                    .flatMap(kind -> new ExactVotes(kind, profile).rows().stream())
                    .collect(Collectors.toCollection(ArrayList::new));
            rows.addAll(StructuralStudies.rows(profile));
            rows.addAll(IntStream.range(0, studies.size())
                    .filter(i -> studies.get(i).rules().equals(profile.rules()))
                    .parallel()
                    .mapToObj(i -> row(studies.get(i), 20261121L + i))
                    .toList());
            rows.sort(Comparator.comparing((Row row) -> !row.exact).thenComparing(row -> row.rule));
            ROWS.addAll(rows);
        }
        ROWS.addAll(curve("votes, up to 30 seeds", JudgingRules.full(), false));
        for (int seeds : new int[] {5, 9, 16}) {
            ROWS.addAll(curve("votes, " + seeds + " seeds", JudgingRules.quick(seeds), seeds < 16));
        }
        Files.createDirectories(TARGET);
        Files.writeString(TARGET.resolve("power-table.md"), markdown());
        Files.writeString(TARGET.resolve("power-table.json"), json());
    }

    @Test
    void false_alarms_are_at_most_5_percent_and_power_at_least_90_percent_at_the_declared_effect() {
        var softly = new SoftAssertions();
        for (Row row : ROWS) {
            String name = row.rule + ", " + row.truth + ", " + row.situation;
            switch (row.expect) {
                case FALSE -> softly.assertThat(row.confirmed).as(name).isLessThanOrEqualTo(most(row, 0.05));
                case TRUE -> {
                    softly.assertThat(row.confirmed).as(name).isGreaterThanOrEqualTo(1 - most(row, 0.10));
                    softly.assertThat(row.rejected + row.dependent).as(name).isLessThanOrEqualTo(most(row, 0.05));
                }
                case NOT_REJECTED -> softly.assertThat(row.rejected).as(name).isLessThanOrEqualTo(most(row, 0.05));
                case REJECTED -> {
                    softly.assertThat(row.rejected).as(name).isGreaterThanOrEqualTo(1 - most(row, 0.10));
                    softly.assertThat(row.dependent).as(name).isLessThanOrEqualTo(most(row, 0.05));
                }
                case SHOWN -> {}
            }
        }
        softly.assertAll();
    }

    /** What nine seeds in ten bear out, or one in ten, must be told apart; of few seeds it is only shown. */
    private static List<Row> curve(String rule, JudgingRules rules, boolean few) {
        return new ExactVotes(Studies.anyVotes(rule), new Studies.Profile("", rules, few)).curve();
    }

    @Test
    void nothing_is_undecided_where_thirty_seeds_may_be_trained_nor_where_sixteen_vote() {
        assertThat(ROWS.stream()
                        .filter(row -> row.sixteen() && (row.exact || row.rule.contains("reported-value"))
                                || !row.rule.startsWith("quick") && !row.rule.matches(".*\\b[59] seeds|16 seeds.*"))
                        .filter(row -> row.undecided() > 1e-9)
                        .map(row -> row.rule + ", " + row.situation))
                .isEmpty();
    }

    @Test
    void the_committed_table_is_the_one_that_the_rules_give() throws IOException {
        assertThat(COMMITTED).content().isEqualTo(Files.readString(TARGET.resolve("power-table.md")));
    }

    /** The bound, with two standard errors of a share that is estimated from so many studies. */
    private static double most(Row row, double bound) {
        return row.exact ? bound : bound + 2 * Math.sqrt(bound * (1 - bound) / RUNS);
    }

    private static Row row(Study study, long seed) {
        var random = new Draws(seed);
        int confirmed = 0;
        int dependent = 0;
        int rejected = 0;
        int seeds = 0;
        for (int i = 0; i < RUNS; i++) {
            Judgement judgement = judge(study.draw().draw(random), study.rules());
            confirmed += judgement.verdict() == Verdict.REPRODUCED ? 1 : 0;
            dependent += judgement.verdict() == Verdict.SEED_DEPENDENT ? 1 : 0;
            rejected += judgement.verdict() == Verdict.NOT_REPRODUCED || judgement.verdict() == Verdict.CONTRADICTED
                    ? 1
                    : 0;
            seeds += judgement.finding().seeds();
        }
        return new Row(
                study.rule(),
                study.truth(),
                study.situation(),
                study.expect(),
                false,
                confirmed / (double) RUNS,
                dependent / (double) RUNS,
                rejected / (double) RUNS,
                seeds / (double) RUNS);
    }

    /** As the engine does it: begins with the seeds of the first look, and adds what the judgement asks for. */
    private static Judgement judge(Drawn drawn, JudgingRules rules) {
        int seeds = rules.looks().get(0);
        Judgement judgement = Judge.judge(drawn.claim(), outcomes(drawn, seeds), rules);
        while (judgement.open()) {
            seeds += judgement.moreSeeds();
            judgement = Judge.judge(drawn.claim(), outcomes(drawn, seeds), rules);
        }
        return judgement;
    }

    static Outcomes outcomes(Drawn drawn, int seeds) {
        List<Arm> arms = List.copyOf(drawn.trials().keySet());
        List<String> values =
                arms.stream().flatMap(arm -> arm.values().values().stream()).toList();
        var trials = drawn.trials().values().stream()
                .flatMap(list -> list.subList(0, seeds).stream())
                .toList();
        return new Outcomes(arms, values.isEmpty() ? Sweeps.NONE : new Sweeps(Map.of("m", values)), trials);
    }

    private static String markdown() {
        String intro = """
                # How often the verdicts are right

                Every rule judges synthetic studies whose truth is known. It begins with the seeds of its first look and adds seeds as long as the
                verdict is open; the build makes this table anew and fails when the rules no longer give it. Rules that count
                votes depend only on the share of seeds that bear the claim out, so their rows are exact: all sums of votes
                at all looks are gone through. The other rows are %d drawn studies each, with a standard error of at most %.1f points,
                and of %.1f at 5%%.

                "Confirmed" is REPRODUCED, "varies" is SEED_DEPENDENT, "rejected" is NOT_REPRODUCED or CONTRADICTED, "undecided" is INCONCLUSIVE. The bound says
                what is asserted, for drawn rows up to two standard errors: a false claim is confirmed in at most 5%%, a true one at the declared
                effect is confirmed in at least 90%% and called anything else in at most 5%%, one that a seed in
                ten bears out is rejected in at least 90%% and called SEED_DEPENDENT in at most 5%%. Rows without a bound show a limit that
                `statistics.md` explains.

                | Rule | Truth | Situation | Confirmed | Varies | Rejected | Undecided | Seeds | Bound |
                |---|---|---|---:|---:|---:|---:|---:|---|
                """.formatted(RUNS, 100 * Math.sqrt(0.25 / RUNS), 100 * Math.sqrt(0.05 * 0.95 / RUNS));
        return ROWS.stream()
                .map(row -> String.format(
                        Locale.ROOT,
                        "| %s | %s | %s | %.1f%% | %.1f%% | %.1f%% | %.1f%% | %.1f | %s |\n",
                        row.rule,
                        row.truth,
                        row.situation,
                        100 * row.confirmed,
                        100 * row.dependent,
                        100 * row.rejected,
                        100 * row.undecided(),
                        row.seeds,
                        bound(row.expect)))
                .collect(Collectors.joining("", intro, ""));
    }

    private static String bound(Studies.Expect expect) {
        return switch (expect) {
            case FALSE -> "confirmed <= 5%";
            case TRUE -> "confirmed >= 90%, varies and rejected <= 5%";
            case NOT_REJECTED -> "rejected <= 5%";
            case REJECTED -> "rejected >= 90%, varies <= 5%";
            case SHOWN -> "";
        };
    }

    private static String json() {
        return ROWS.stream()
                .map(row -> String.format(
                        Locale.ROOT,
                        "  {\"rule\": \"%s\", \"truth\": \"%s\", \"situation\": \"%s\", \"bound\": \"%s\", \"confirmed\": %.4f,"
                                + " \"dependent\": %.4f, \"rejected\": %.4f, \"seeds\": %.2f}",
                        row.rule,
                        row.truth,
                        row.situation,
                        bound(row.expect),
                        row.confirmed,
                        row.dependent,
                        row.rejected,
                        row.seeds))
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }
}
