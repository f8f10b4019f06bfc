package dev.reprise.documentation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.StringReader;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/vulnerabilities.md says about libraries with known vulnerabilities: which of them Reprise's own code names. */
class ReachedLibrariesTest {

    private static final Set<String> PACKAGES = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests()).importPackages("dev.reprise").stream()
                    .filter(type -> !type.getPackageName().startsWith("dev.reprise.documentation"))
                    .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                    .map(Dependency::getTargetClass)
                    .map(JavaClass::getPackageName)
                    .collect(Collectors.toUnmodifiableSet());

    @Test
    void of_commons_compress_only_tar_and_zip_are_used() {
        assertThat(named("org.apache.commons.compress"))
                .containsExactlyInAnyOrder(
                        "org.apache.commons.compress.archivers.tar", "org.apache.commons.compress.archivers.zip");
    }

    @Test
    void libraries_that_come_with_dl4j_are_not_used() {
        assertThat(Stream.of(
                                "org.apache.commons.io",
                                "org.apache.commons.net",
                                "org.apache.commons.lang3",
                                "com.google.gson",
                                "org.nd4j.shade.guava",
                                "org.nd4j.shade.yaml",
                                "org.nd4j.shade.wstx",
                                "org.nd4j.shade.protobuf")
                        .flatMap(name -> named(name).stream()))
                .isEmpty();
    }

    @Test
    void of_the_jackson_that_dl4j_carries_only_annotations_are_used() {
        assertThat(named("org.nd4j.shade.jackson")).containsExactly("org.nd4j.shade.jackson.annotation");
    }

    @Test
    void charts_draw_tooltips_as_text_and_carry_no_series_named_lines() throws IOException {
        var versions = new Properties();
        versions.load(new StringReader(resource("/META-INF/maven/org.webjars.npm/echarts/pom.properties")));
        String bundle = resource("/META-INF/resources/webjars/echarts/" + versions.getProperty("version")
                + "/dist/echarts.common.min.js");

        assertThat(bundle).contains("\"series.line\"").doesNotContain("series.lines");
        assertThat(resource("/dev/reprise/reports/assets/charts.js")).containsOnlyOnce("renderMode: 'richText'");
    }

    private static String resource(String name) throws IOException {
        try (var stream = ReachedLibrariesTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), UTF_8);
        }
    }

    private static Set<String> named(String prefix) {
        return PACKAGES.stream().filter(name -> name.startsWith(prefix)).collect(Collectors.toSet());
    }
}
