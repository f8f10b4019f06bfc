package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedTest {

    @Test
    void a_value_that_is_not_among_the_allowed_ones_is_refused_with_the_nearest() {
        assertThatThrownBy(() -> Allowed.oneOf("reprise.profile", "ful", List.of("quick", "full")))
                .hasMessage("reprise.profile is 'ful', but must be quick or full. Did you mean full?");
    }

    @ParameterizedTest
    @CsvSource({
        "0, the nearest one is 1",
        "-3, the nearest one is 1",
        "many, the nearest one is 1",
        "1.5, the nearest one is 1",
        "99999999999, the nearest one is 2147483647",
        "99999999999999999999, the nearest one is 1"
    })
    void a_number_that_cannot_be_is_refused(String value, String nearest) {
        assertThatThrownBy(() -> Allowed.positive("reprise.seeds", value))
                .hasMessageContaining("reprise.seeds is '" + value + "'")
                .hasMessageContaining("a whole number of at least 1")
                .hasMessageContaining(nearest);
    }

    @Test
    void a_port_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> DebugPort.parse("70000")).hasMessageContaining("from 1 to 65535");
    }

    @Test
    void debugging_waits_at_the_given_port_or_the_usual_one() {
        assertThat(DebugPort.parse("8000").orElseThrow().jvmArgument())
                .isEqualTo("-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=8000");
        assertThat(DebugPort.parse("true").orElseThrow().number()).isEqualTo(5005);
        assertThat(DebugPort.parse("false")).isEmpty();
        assertThat(DebugPort.parse(null)).isEmpty();
    }

    @Test
    void a_shard_that_does_not_exist_is_refused_by_the_parameters_name() {
        assertThatThrownBy(() -> Allowed.shard("reprise.shard", "5/4"))
                .hasMessage("reprise.shard: '5/4' is no shard; write i/n with i from 1 to n, such as 2/4 for the"
                        + " second of four");
    }

    @Test
    void a_property_that_nothing_reads_is_refused_with_the_nearest_one() {
        var known = new KnownParameters(Set.of("reprise.seeds", "reprise.store"));
        var given = new Properties();
        given.setProperty("reprise.seeds", "3");
        given.setProperty("other.sedes", "3");
        known.refuseUnknown(given, new Properties());

        given.setProperty("reprise.sedes", "3");
        assertThatThrownBy(() -> known.refuseUnknown(given, new Properties()))
                .hasMessageStartingWith("Nothing reads the property reprise.sedes. Did you mean reprise.seeds?");
    }

    @Test
    void a_property_that_the_project_defines_for_itself_is_let_through() {
        var given = new Properties();
        given.setProperty("reprise.version", "2");
        var own = new Properties();
        own.setProperty("reprise.version", "1");

        assertThatCode(() -> new KnownParameters(Set.of("reprise.seeds")).refuseUnknown(given, own))
                .doesNotThrowAnyException();
    }
}
