package dev.reprise;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the design: discover, plan, train, judge, record, and the engine that ties them together. */
@AnalyzeClasses(packages = "dev.reprise", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_depend_one_way = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("vocabulary")
            .definedBy("dev.reprise")
            .layer("results")
            .definedBy("dev.reprise.results")
            .layer("data")
            .definedBy("dev.reprise.data..")
            .layer("kernel")
            .definedBy("dev.reprise.kernel")
            .layer("train")
            .definedBy("dev.reprise.train")
            .layer("judge")
            .definedBy("dev.reprise.judge..")
            .layer("discover")
            .definedBy("dev.reprise.discover")
            .layer("plan")
            .definedBy("dev.reprise.plan")
            .layer("record")
            .definedBy("dev.reprise.record")
            .layer("execute")
            .definedBy("dev.reprise.execute")
            .layer("worker")
            .definedBy("dev.reprise.worker")
            .layer("store")
            .definedBy("dev.reprise.store")
            .layer("accept")
            .definedBy("dev.reprise.accept")
            .layer("engine")
            .definedBy("dev.reprise.engine")
            .layer("audit")
            .definedBy("dev.reprise.audit")
            .layer("launch")
            .definedBy("dev.reprise.launch")
            .whereLayer("launch")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("engine")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("audit")
            .mayOnlyBeAccessedByLayers("engine", "launch")
            .whereLayer("accept")
            .mayOnlyBeAccessedByLayers("engine")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("accept", "engine")
            .whereLayer("record")
            .mayOnlyBeAccessedByLayers("engine")
            .whereLayer("plan")
            .mayOnlyBeAccessedByLayers("record", "engine")
            .whereLayer("worker")
            .mayOnlyBeAccessedByLayers("engine")
            .whereLayer("execute")
            .mayOnlyBeAccessedByLayers("worker", "engine")
            .whereLayer("discover")
            .mayOnlyBeAccessedByLayers("plan", "record", "execute", "worker", "engine", "launch")
            .whereLayer("judge")
            .mayOnlyBeAccessedByLayers("discover", "plan", "record", "accept", "engine")
            .whereLayer("train")
            .mayOnlyBeAccessedByLayers("discover", "audit", "execute", "worker", "engine", "launch")
            .whereLayer("kernel")
            .mayOnlyBeAccessedByLayers("train")
            .whereLayer("data")
            .mayOnlyBeAccessedByLayers("train", "record", "execute", "worker", "engine")
            .whereLayer("results")
            .mayOnlyBeAccessedByLayers(
                    "train", "record", "store", "accept", "audit", "execute", "worker", "engine", "launch");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("dev.reprise.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_training_touches_dl4j = noClasses()
            .that()
            .resideOutsideOfPackages("dev.reprise.train", "org.nd4j..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.nd4j..", "org.deeplearning4j..");

    @ArchTest
    static final ArchRule only_the_forked_main_needs_the_launcher = noClasses()
            .that()
            .resideOutsideOfPackage("dev.reprise.launch")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.junit.platform.launcher..");

    @ArchTest
    static final ArchRule judging_is_pure = noClasses()
            .that()
            .resideInAPackage("dev.reprise.judge..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.junit..", "com.fasterxml..", "java.nio.file..");

    @ArchTest
    static final ArchRule engine_internals_are_package_private = classes()
            .that()
            .resideInAPackage("dev.reprise.engine")
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("RepriseTestEngine")
            .should()
            .notBePublic();
}
