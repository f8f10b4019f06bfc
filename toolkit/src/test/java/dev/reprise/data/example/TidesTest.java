package dev.reprise.data.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.reprise.data.DataUnavailableException;
import dev.reprise.data.SplitTable;
import dev.reprise.data.fetch.DataSets;
import dev.reprise.data.fetch.DataSettings;
import dev.reprise.data.fetch.Loaded;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.TrialParameters;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's own data set, through public API only. */
class TidesTest {

    private static final String CONTENT = "hour,moon,level\n0,0.1,2.5\n6,0.1,4\n12,0.2,2.25\n18,0.2,4.25\n24,0.3,2\n";

    @TempDir
    Path root;

    private DataSets sets() {
        ParameterValues parameters = ParameterValues.none()
                .with(TrialParameters.DATA_DIRECTORY, root.resolve("data"))
                .with(TrialParameters.DATA_CACHE, root.resolve("cache"))
                .with(TrialParameters.DATA_OFFLINE, true);
        return new DataSets(DataSettings.of(parameters, Map.of()));
    }

    @Test
    void is_found_in_the_data_directory_and_split_in_order() throws IOException {
        Files.createDirectories(root.resolve("data/tides"));
        Files.writeString(root.resolve("data/tides/tides.csv"), CONTENT);
        Loaded<SplitTable> tides = sets().load(Tides.class, 1);
        FloatBuffer features = FloatBuffer.allocate(2);
        tides.content().splits().test().copyFeatures(0, features);
        assertThat(features.array()).containsExactly(24, 0.3f);
        assertThat(tides.use().files()).hasSize(1);
    }

    @Test
    void that_is_missing_says_how_to_get_it() {
        assertThatExceptionOfType(DataUnavailableException.class)
                .isThrownBy(() -> sets().load(Tides.class, 1))
                .withMessageContaining("from https://example.org/tides.csv")
                .withMessageContaining("or put tides.csv (or the same gzipped) into " + root.resolve("data/tides"));
    }

    @Test
    void stands_in_the_documentation_as_it_is_here() throws IOException {
        String source = Files.readString(Path.of("src/test/java/dev/reprise/data/example/Tides.java"));
        assertThat(Files.readString(Path.of("../docs/data-sets.md")))
                .contains(source.substring(source.indexOf("final class Tides")));
    }
}
