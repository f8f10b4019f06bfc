package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownParametersTest {

    private static Properties properties(String... names) {
        var properties = new Properties();
        for (String name : names) {
            properties.setProperty(name, "3");
        }
        return properties;
    }

    @Test
    void what_goals_read_and_what_is_not_reprises_is_let_through() {
        assertThatCode(() -> KnownParameters.refuseUnknown(
                        properties("reprise.seeds", "other.sedes", "skipITs"), new Properties()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "reprise.sedes, Did you mean reprise.seeds?",
        "reprise.profil, Did you mean reprise.profile?",
        "reprise.budget, 'reprise.seedBudget bounds the seeds that the full profile adds to a run, reprise.plan.budget'"
    })
    void a_property_that_nothing_reads_is_refused_with_what_it_should_be(String name, String hint) {
        assertThatThrownBy(() -> KnownParameters.refuseUnknown(properties(name), new Properties()))
                .hasMessageStartingWith("No goal reads the property " + name + ". ")
                .hasMessageContaining(hint)
                .hasMessageEndingWith("All properties: mvn reprise:help -Ddetail");
    }

    @Test
    void what_only_the_engine_reads_is_refused_since_no_goal_would_hand_it_on() {
        assertThatThrownBy(() -> KnownParameters.refuseUnknown(properties("reprise.traces"), new Properties()))
                .hasMessageStartingWith("No goal reads the property reprise.traces.");
        assertThatThrownBy(() -> KnownParameters.refuseUnknown(properties("reprise.data.offline"), new Properties()))
                .hasMessageStartingWith("No goal reads the property reprise.data.offline. ")
                .hasMessageContaining("Maven's `-o` sets it");
    }

    @Test
    void a_property_that_the_project_defines_for_itself_is_let_through() {
        assertThatCode(() ->
                        KnownParameters.refuseUnknown(properties("reprise.version"), properties("reprise.version")))
                .doesNotThrowAnyException();
    }
}
