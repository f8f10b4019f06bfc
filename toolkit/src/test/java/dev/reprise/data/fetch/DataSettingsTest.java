package dev.reprise.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.reprise.parameters.Parameter;
import dev.reprise.parameters.ParameterValues;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DataSettingsTest {

    private static DataSettings of(Map<String, String> parameters, Map<String, String> environment) {
        return DataSettings.of(
                ParameterValues.read(Parameter::ofTrials, name -> Optional.ofNullable(parameters.get(name))),
                environment);
    }

    @Test
    void parameters_win_over_the_environment() {
        Map<String, String> environment = Map.of("REPRISE_DATA", "/env", "XDG_CACHE_HOME", "/xdg");
        assertThat(of(Map.of(), environment).directory()).contains(Path.of("/env"));
        assertThat(of(Map.of(), environment).cache()).isEqualTo(Path.of("/xdg/reprise/data"));
        DataSettings own = of(Map.of("reprise.data.dir", "/own", "reprise.data.cache", "/c"), environment);
        assertThat(own.directory()).contains(Path.of("/own"));
        assertThat(own.cache()).isEqualTo(Path.of("/c"));
    }

    @Test
    void defaults_are_those_of_the_platform() {
        DataSettings defaults = of(Map.of(), Map.of("REPRISE_DATA", " "));
        assertThat(defaults.directory()).isEmpty();
        assertThat(defaults.cache()).isEqualTo(Path.of(System.getProperty("user.home"), ".cache", "reprise", "data"));
        assertThat(defaults.offline()).isFalse();
        assertThat(defaults.timeout()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void accepted_names_are_a_list() {
        assertThat(of(Map.of("reprise.data.accept", "cifar10-jpeg, other"), Map.of())
                        .accepted())
                .containsExactlyInAnyOrder("cifar10-jpeg", "other");
    }

    @Test
    void what_cannot_be_understood_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Map.of("reprise.data.timeout", "soon"), Map.of()))
                .withMessage("reprise.data.timeout is 'soon', but must be a duration such as 90s, 20m or 2h");
    }
}
