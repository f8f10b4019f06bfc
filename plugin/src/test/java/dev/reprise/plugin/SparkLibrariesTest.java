package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.parameters.GoalParameters;
import dev.reprise.parameters.ParameterValues;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkLibrariesTest {

    @TempDir
    Path folder;

    /** Nothing is resolved where a home is named. */
    @SuppressWarnings("NullAway")
    private final Artifacts noArtifacts = new Artifacts(null, null, null);

    @Test
    void the_jars_of_an_installation_are_the_drivers_class_path() throws Exception {
        Path jars = Files.createDirectories(folder.resolve("spark").resolve("jars"));
        Files.createFile(jars.resolve("spark-core_2.13-4.1.0.jar"));
        Files.createFile(jars.resolve("scala-library-2.13.17.jar"));
        Files.createFile(jars.resolve("notes.txt"));

        assertThat(new SparkLibraries(noArtifacts, folder).find(home("spark")))
                .containsExactly(jars.resolve("scala-library-2.13.17.jar"), jars.resolve("spark-core_2.13-4.1.0.jar"));
    }

    @Test
    void a_folder_that_is_no_installation_is_named_with_its_parameter() {
        assertThatThrownBy(() -> new SparkLibraries(noArtifacts, folder).find(home("nothing")))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("reprise.spark.home names " + folder.resolve("nothing")
                        + ", which has no folder jars and so is no Spark");
    }

    private static ParameterValues home(String text) {
        return ParameterValues.none().given(GoalParameters.SPARK_HOME, text);
    }
}
