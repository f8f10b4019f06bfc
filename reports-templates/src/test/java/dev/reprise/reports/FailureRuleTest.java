package dev.reprise.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.Verdict;
import dev.reprise.reports.view.FailureRule;
import dev.reprise.reports.view.OutcomeBuilder;
import dev.reprise.reports.view.OutcomeView;
import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report tells of the build that it belongs to, whatever fails that one. */
class FailureRuleTest {

    private static final FailureRule NOTHING = new FailureRule(claim -> false, false);

    private static OutcomeView outcome(FailureRule rule) {
        return OutcomeBuilder.of(SampleResults.results(), rule, id -> "");
    }

    @Test
    void a_build_that_claims_cannot_fail_says_what_it_lets_pass() {
        assertThat(outcome(FailureRule.USUAL).failing()).hasSize(2);
        assertThat(outcome(NOTHING).failing()).isEmpty();
        assertThat(outcome(NOTHING).detail()).contains("reprise.failOn lets 2 missed or stale claims");
    }

    @Test
    void a_build_that_undecided_claims_fail_lists_them() {
        var rule = new FailureRule(claim -> claim.verdict() == Verdict.INCONCLUSIVE, false);

        assertThat(outcome(rule).key()).isEqualTo("fails");
        assertThat(outcome(rule).failing())
                .isNotEmpty()
                .allMatch(claim -> claim.verdict().word().equals("Inconclusive"));
    }

    @Test
    void of_more_claims_than_a_glance_takes_in_it_says_where_they_are_and_what_they_came_to() {
        OutcomeView all = outcome(new FailureRule(claim -> claim.verdict() != Verdict.NOT_RUN, false));

        assertThat(all.failing()).hasSizeGreaterThan(3);
        assertThat(all.detail())
                .startsWith("They are of homework5/spirals-activation (4), ")
                .containsPattern(": \\w[\\w -]+ \\(\\d\\), .*\\(1\\)\\. ");
        assertThat(outcome(FailureRule.USUAL).detail()).doesNotContain("They are of");
    }

    @Test
    void no_page_says_that_a_claim_fails_a_build_that_it_does_not_fail(@TempDir Path folder) throws IOException {
        HtmlReport.create().withFailureRule(NOTHING).render(SampleResults.results(), folder);

        assertThat(Jsoup.parse(folder.resolve("index.html").toFile()).text())
                .contains("The declared deviation was not measured")
                .doesNotContain("Fails the build");
    }
}
