package dev.reprise.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is public, and why. */
class PublicTypesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/documentation/"))
            .importPackages("dev.reprise");

    private static final ApiPage PAGE = ApiPage.read();
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final String STRING_OR_COMMENT = "\"[^\"\n]*\"|//[^\n]*|(?m)^import .*$";

    /** Their only callers are JUnit, Maven, ND4J, the {@code java} command, FreeMarker and service loaders, which need them public. */
    private static boolean calledFromOutside(JavaClass type) {
        return type.getSimpleName().endsWith("Mojo")
                || type.getName().equals("dev.reprise.plugin.HelpMojo")
                || type.getSimpleName().endsWith("Main")
                || type.getName().equals("dev.reprise.engine.RepriseTestEngine")
                || type.getName().equals("dev.reprise.train.state.Nd4jStart")
                || type.isAssignableTo("dev.reprise.execute.TrialExecutorProvider")
                || type.getPackageName().equals("dev.reprise.reports.view");
    }

    /** Whether a public member of another public type takes or returns it: callers need no name for it, but the right to use it. */
    private static boolean handedOut(JavaClass type) {
        return publicTypes()
                .filter(other -> !other.equals(type))
                .flatMap(other -> other.getCodeUnits().stream())
                .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(
                        member -> Stream.concat(Stream.of(member.getReturnType()), member.getParameterTypes().stream()))
                .flatMap(signature -> signature.getAllInvolvedRawTypes().stream())
                .anyMatch(type::equals);
    }

    private static Stream<JavaClass> publicTypes() {
        return CLASSES.stream().filter(JavaClass::isTopLevelClass).filter(type -> type.getModifiers()
                .contains(JavaModifier.PUBLIC));
    }

    @Test
    void a_type_is_public_for_users_or_because_another_package_needs_it() {
        assertThat(publicTypes()
                        .filter(type -> !PAGE.api().contains(type.getName()) && !calledFromOutside(type))
                        .filter(type -> type.getDirectDependenciesToSelf().stream()
                                .map(Dependency::getOriginClass)
                                .allMatch(user -> user.getPackageName().equals(type.getPackageName())))
                        .filter(type -> !handedOut(type))
                        .map(JavaClass::getName))
                .as("make these package-private, or list them in docs/api.md")
                .isEmpty();
    }

    @Test
    void the_page_lists_every_public_type_of_the_packages_that_users_see() {
        Set<String> listed =
                Stream.concat(PAGE.api().stream(), PAGE.shared().stream()).collect(Collectors.toSet());
        assertThat(publicTypes().map(JavaClass::getName).filter(name -> PAGE.packages()
                        .contains(name.substring(0, name.lastIndexOf('.')))))
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void every_type_of_the_api_stands_in_an_example_that_compiles(@TempDir Path folder) {
        assertThat(JavaExamples.compile(JavaExamples.blocks(), folder)).isEmpty();
        Set<String> words = JavaExamples.blocks().stream()
                .flatMap(block -> WORD.matcher(block.text().replaceAll(STRING_OR_COMMENT, ""))
                        .results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        assertThat(PAGE.api().stream().filter(name -> !words.contains(name.substring(name.lastIndexOf('.') + 1))))
                .isEmpty();
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(CLASSES.stream()
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(p -> !p.tryGetAnnotationOfType(NullMarked.class).isPresent())
                        .map(p -> p.getName()))
                .isEmpty();
    }
}
