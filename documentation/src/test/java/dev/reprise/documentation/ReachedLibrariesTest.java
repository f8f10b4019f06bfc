package dev.reprise.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
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
                                "org.nd4j.shade.protobuf")
                        .flatMap(name -> named(name).stream()))
                .isEmpty();
    }

    private static Set<String> named(String prefix) {
        return PACKAGES.stream().filter(name -> name.startsWith(prefix)).collect(Collectors.toSet());
    }
}
