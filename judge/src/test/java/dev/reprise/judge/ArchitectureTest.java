package dev.reprise.judge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Judging is pure: outcomes in, judgement out, callable from any test. */
@AnalyzeClasses(
        packages = {"dev.reprise.judge", "dev.reprise.text"},
        importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule judging_needs_nothing_but_statistics = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.math",
                    "java.util..",
                    "org.apache.commons.statistics..",
                    "org.jspecify..",
                    "dev.reprise.judge..",
                    "dev.reprise.text");

    @ArchTest
    static final ArchRule statistics_know_no_claims = noClasses()
            .that()
            .resideInAPackage("dev.reprise.judge.stats")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.reprise.judge");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("dev.reprise.(**)").should().beFreeOfCycles();
}
