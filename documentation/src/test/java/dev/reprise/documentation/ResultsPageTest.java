package dev.reprise.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.Finding;
import dev.reprise.judge.Votes;
import dev.reprise.results.AuditResult;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.DatasetResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Figure;
import dev.reprise.results.ImportResult;
import dev.reprise.results.LockResult;
import dev.reprise.results.QuestionResult;
import dev.reprise.results.ReadingResult;
import dev.reprise.results.RecordedVerdict;
import dev.reprise.results.ReportResult;
import dev.reprise.results.Results;
import dev.reprise.results.ScaledNumber;
import dev.reprise.results.StudyComparison;
import dev.reprise.results.SweepResult;
import dev.reprise.results.Trainer;
import dev.reprise.results.TrainingCost;
import dev.reprise.results.TrialResult;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps docs/results.md what the records of the results file are. */
class ResultsPageTest {

    private static final Pattern CODE = Pattern.compile("`(\\w+)`");

    @ParameterizedTest
    @ValueSource(
            classes = {
                Results.class,
                ReportResult.class,
                ExperimentResult.class,
                DatasetResult.class,
                ImportResult.class,
                StudyComparison.class,
                StudyComparison.ClaimPair.class,
                StudyComparison.MetricPair.class,
                SweepResult.class,
                QuestionResult.class,
                ReadingResult.class,
                TrialResult.class,
                TrainingCost.class,
                Trainer.class,
                ScaledNumber.class,
                Figure.class,
                ClaimResult.class,
                Finding.class,
                Votes.class,
                RecordedVerdict.class,
                LockResult.class,
                AuditResult.class
            })
    void every_field_of_a_record_is_described(Class<?> type) {
        assertThat(fields(type.getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    /** The names in the first column of the table that follows a record's name. */
    private static Set<String> fields(String record) {
        var fields = new LinkedHashSet<String>();
        boolean here = false;
        for (String line : Page.named("docs/results.md").prose()) {
            if (line.equals("**" + record + "**") || line.endsWith(" has `" + record + "`:")) {
                here = true;
            } else if (here && line.startsWith("| `")) {
                CODE.matcher(line.substring(0, line.indexOf('|', 1)))
                        .results()
                        .forEach(found -> fields.add(found.group(1)));
            } else if (here && !fields.isEmpty()) {
                break;
            }
        }
        return fields;
    }
}
