package dev.reprise.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.reprise.Experiment;
import dev.reprise.data.fetch.DataSets;
import dev.reprise.judge.Claims;
import dev.reprise.reports.HtmlReport;
import dev.reprise.results.Results;
import dev.reprise.spark.SparkProvider;
import java.io.File;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What a project with a {@code module-info} gets to see. The jars exist from the phase {@code package} on: in {@code mvn test} there
 * are folders of classes in their place, and the tests that need jars are skipped.
 */
class ModuleNamesTest {

    private static final Map<String, Path> ARTIFACTS = Map.of(
            "dev.reprise.judge", of(Claims.class),
            "dev.reprise.results", of(Results.class),
            "dev.reprise.toolkit", of(DataSets.class),
            "dev.reprise.engine", of(Experiment.class),
            "dev.reprise.spark", of(SparkProvider.class),
            "dev.reprise.reports", of(HtmlReport.class),
            "dev.reprise.plugin", plugin());

    @Test
    void every_jar_says_what_a_module_info_calls_it() throws IOException {
        packaged();
        for (var artifact : ARTIFACTS.entrySet()) {
            try (JarFile jar = new JarFile(artifact.getValue().toFile())) {
                assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                        .as(jar.getName())
                        .isEqualTo(artifact.getKey());
            }
        }
    }

    @Test
    void judge_results_reports_and_toolkit_resolve_as_modules_with_all_that_they_need() {
        packaged();
        Set<String> roots =
                Set.of("dev.reprise.judge", "dev.reprise.results", "dev.reprise.reports", "dev.reprise.toolkit");
        var finder = ModuleFinder.of(classPath()
                .filter(jar -> !jar.toString().contains("4j") && !jar.toString().contains("datavec"))
                .filter(jar -> jar.toString().endsWith(".jar"))
                .toArray(Path[]::new));

        Configuration modules = ModuleLayer.boot().configuration().resolve(finder, ModuleFinder.of(), roots);

        assertThat(roots).allMatch(root -> modules.findModule(root).isPresent());
    }

    /** So experiments stay on the class path, where the toolkit may stand in for a class of ND4J's package. */
    @Test
    void dl4j_itself_cannot_stand_on_a_module_path() {
        ModuleFinder nd4j = ModuleFinder.of(of(INDArray.class));

        assertThatThrownBy(nd4j::findAll)
                .isInstanceOf(FindException.class)
                .hasRootCauseMessage("Package org.nd4j.autodiff.validation.listeners not found in module");
    }

    private static void packaged() {
        assumeTrue(ARTIFACTS.values().stream().allMatch(path -> path.toString().endsWith(".jar")), "packaged jars");
    }

    private static Stream<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of);
    }

    private static Path of(Class<?> type) {
        return Path.of(java.net.URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    /** Its goals cannot be loaded without Maven. */
    private static Path plugin() {
        return classPath()
                .filter(path -> List.of("plugin/target", "reprise-maven-plugin").stream()
                        .anyMatch(part -> path.toString().replace('\\', '/').contains(part)))
                .findFirst()
                .orElseThrow();
    }
}
