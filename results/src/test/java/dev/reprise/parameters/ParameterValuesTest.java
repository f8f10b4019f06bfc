package dev.reprise.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.parameters.Parameter.Reader;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ParameterValuesTest {

    @Test
    void what_is_not_given_has_the_value_that_holds_unless_set() {
        assertThat(ParameterValues.none().get(TrialParameters.PROFILE)).isEqualTo(Profile.QUICK);
        assertThat(ParameterValues.none().find(TrialParameters.SEEDS)).isEmpty();
        assertThat(ParameterValues.none().asText()).isEmpty();
        assertThatThrownBy(() -> ParameterValues.none().get(JvmParameters.AUDIT_FILE))
                .hasMessage("reprise.audit.file must be set");
    }

    @Test
    void blank_text_is_as_none() {
        ParameterValues given = ParameterValues.none()
                .given(RunParameters.TAGS, null)
                .given(RunParameters.INCLUDES, " ")
                .given(TrialParameters.PROFILE, "full");

        assertThat(given.asText()).containsExactly(Map.entry("reprise.profile", "full"));
    }

    @Test
    void text_that_is_written_is_read_as_the_same_values() {
        ParameterValues given = ParameterValues.none()
                .with(TrialParameters.PROFILE, Profile.FULL)
                .with(RunParameters.SEED_BUDGET, Duration.ofMinutes(90))
                .given(RunParameters.INCLUDES, "a.B, c.*");
        Map<String, String> text = given.asText();

        ParameterValues read = ParameterValues.read(parameter -> true, name -> Optional.ofNullable(text.get(name)));

        assertThat(text)
                .containsEntry("reprise.profile", "full")
                .containsEntry("reprise.seedBudget", "90m")
                .containsEntry("reprise.includes", "a.B,c.*");
        assertThat(read.asText()).isEqualTo(text);
        assertThat(read.get(RunParameters.SEED_BUDGET)).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void whoever_trains_a_single_trial_again_gets_what_decides_it_and_nothing_else() {
        ParameterValues run = ParameterValues.none()
                .with(TrialParameters.SEEDS, 3)
                .with(TrialParameters.DATA_OFFLINE, true)
                .with(RunParameters.THREADS, 2)
                .with(RunParameters.RERUN, true)
                .with(JvmParameters.PROGRESS, ProgressStyle.LOG);

        assertThat(run.ofTrials().asText()).containsOnlyKeys("reprise.seeds", "reprise.data.offline");
    }

    @Test
    void what_others_read_may_be_wrong() {
        var text = Map.of("reprise.check", "many", "reprise.seeds", "4");

        ParameterValues read = ParameterValues.read(
                parameter -> parameter.isReadBy(Reader.ENGINE), name -> Optional.ofNullable(text.get(name)));

        assertThat(read.get(TrialParameters.SEEDS)).isEqualTo(4);
        assertThatThrownBy(() -> ParameterValues.read(
                        parameter -> parameter.isReadBy(Reader.GOAL), name -> Optional.ofNullable(text.get(name))))
                .hasMessageContaining("reprise.check is 'many'");
    }

    @Test
    void a_name_that_nobody_reads_is_answered_with_the_nearest() {
        assertThat(Parameters.hint("reprise.sedes", parameter -> true, Reader.ENGINE))
                .contains("Did you mean reprise.seeds?");
        assertThat(Parameters.hint("reprise.seeds", parameter -> true, Reader.ENGINE))
                .isEmpty();
        assertThat(Parameters.hint("other.sedes", parameter -> true, Reader.ENGINE))
                .isEmpty();
    }

    @Test
    void a_parameter_that_was_split_is_answered_with_what_took_its_place() {
        assertThat(Parameters.hint("reprise.budget", parameter -> true, Reader.GOAL))
                .hasValueSatisfying(hint -> assertThat(hint).contains("reprise.seedBudget", "reprise.plan.budget"));
    }

    @Test
    void every_name_is_prefixed_and_stands_for_one_parameter() {
        assertThat(Parameters.all())
                .extracting(Parameter::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.startsWith("reprise."));
    }

    @Test
    void every_meaning_is_a_sentence() {
        assertThat(Parameters.all()).extracting(Parameter::meaning).allMatch(text -> text.matches("[A-Z`].*\\."));
    }
}
