package dev.reprise.results;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Files that builds, pages and people read: neither DL4J nor JUnit nor Maven is needed for them. */
@AnalyzeClasses(
        packages = {"dev.reprise.results", "dev.reprise.lock", "dev.reprise.evidence", "dev.reprise.parameters"},
        importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule results_need_judging_and_json_only = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "com.fasterxml.jackson..",
                    "org.jspecify..",
                    "dev.reprise.judge..",
                    "dev.reprise.text",
                    "dev.reprise.results",
                    "dev.reprise.parameters",
                    "dev.reprise.lock",
                    "dev.reprise.evidence..");

    @ArchTest
    static final ArchRule packages_depend_one_way = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("results")
            .definedBy("dev.reprise.results")
            .layer("lock")
            .definedBy("dev.reprise.lock")
            .layer("evidence")
            .definedBy("dev.reprise.evidence")
            .layer("planning")
            .definedBy("dev.reprise.evidence.planning")
            .whereLayer("planning")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("evidence")
            .mayOnlyBeAccessedByLayers("planning")
            .whereLayer("lock")
            .mayNotBeAccessedByAnyLayer();
}
