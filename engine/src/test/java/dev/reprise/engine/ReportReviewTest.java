package dev.reprise.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.Expect;
import dev.reprise.Experiment;
import dev.reprise.Report;
import dev.reprise.Train;
import dev.reprise.judge.Verdict;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.Outcome;
import dev.reprise.results.ResultsFile;
import dev.reprise.train.Trial;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Among many true claims a few look false by bad luck: the results file reviews a report's negative verdicts together. */
class ReportReviewTest {

    @TempDir
    Path folder;

    @Test
    void a_claim_that_looks_false_on_its_own_is_not_reproduced() throws IOException {
        assertThat(doubtful(Alone.class).verdict()).isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void among_many_claims_of_the_report_it_is_inconclusive_and_says_why() throws IOException {
        ClaimResult claim = doubtful(AmongMany.class);

        assertThat(claim.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(claim.outcome()).isEqualTo(Outcome.OPEN);
        assertThat(claim.finding().reason()).contains("among 14 claims of the report");
    }

    private ClaimResult doubtful(Class<?> experiment) throws IOException {
        Path file = folder.resolve("results.json");
        Events.run(experiment, file);
        return ResultsFile.read(file).experiments().get(0).claims().stream()
                .filter(claim -> claim.id().endsWith("/doubtful"))
                .findFirst()
                .orElseThrow();
    }

    @Report(id = "paper", title = "A paper")
    static final class Paper {}

    private abstract static class TwoOfFive {
        @Train
        void train(Trial trial) {
            trial.record("accuracy", trial.seed() <= 2 ? 0.9 : 0.5);
            trial.record("sure", 1);
        }
    }

    @Experiment(report = Paper.class, locator = "Section 1")
    @Expect(id = "doubtful", metric = "accuracy", atLeast = "80%", quote = "It is good.")
    static class Alone extends TwoOfFive {}

    @Experiment(report = Paper.class, locator = "Section 1")
    @Expect(id = "doubtful", metric = "accuracy", atLeast = "80%", quote = "It is good.")
    @Expect(id = "holds-1", metric = "sure", atLeast = "50%", quote = "It is sure.")
    @Expect(id = "holds-2", metric = "sure", atLeast = "50%", quote = "It is sure.")
    @Expect(id = "holds-3", metric = "sure", atLeast = "50%", quote = "It is sure.")
    @Expect(id = "holds-4", metric = "sure", atLeast = "50%", quote = "It is sure.")
    @Expect(id = "holds-5", metric = "sure", atLeast = "50%", quote = "It is sure.")
    @Expect(id = "holds-6", metric = "sure", atLeast = "50%", quote = "It is sure.")
    @Expect(id = "holds-7", metric = "sure", atLeast = "50%", quote = "It is sure.")
    @Expect(id = "holds-8", metric = "sure", atLeast = "50%", quote = "It is sure.")
    @Expect(id = "holds-9", metric = "sure", atLeast = "50%", quote = "It is sure.")
    @Expect(id = "holds-10", metric = "sure", atLeast = "50%", quote = "It is sure.")
    @Expect(id = "holds-11", metric = "sure", atLeast = "50%", quote = "It is sure.")
    @Expect(id = "holds-12", metric = "sure", atLeast = "50%", quote = "It is sure.")
    @Expect(id = "holds-13", metric = "sure", atLeast = "50%", quote = "It is sure.")
    static class AmongMany extends TwoOfFive {}
}
