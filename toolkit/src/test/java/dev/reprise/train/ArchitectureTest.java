package dev.reprise.train;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.reprise.judge.Arm;

/** All that decides the bits of a trial, and nothing that judges it. */
@AnalyzeClasses(
        packages = {"dev.reprise.data", "dev.reprise.kernel", "dev.reprise.train"},
        importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_depend_one_way = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("data")
            .definedBy("dev.reprise.data..")
            .layer("kernel")
            .definedBy("dev.reprise.kernel..")
            .layer("train")
            .definedBy("dev.reprise.train..")
            .whereLayer("train")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("kernel")
            .mayOnlyBeAccessedByLayers("train")
            .whereLayer("data")
            .mayOnlyBeAccessedByLayers("train");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("dev.reprise.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule what_serves_a_running_trial_knows_no_trial = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("body")
            .definedBy("dev.reprise.train.body")
            .layer("train")
            .definedBy("dev.reprise.train")
            .layer("bridge")
            .definedBy("dev.reprise.train.bridge")
            .layer("port")
            .definedBy("dev.reprise.train.port")
            .layer("checkpoint")
            .definedBy("dev.reprise.train.checkpoint")
            .layer("trace")
            .definedBy("dev.reprise.train.trace")
            .layer("state")
            .definedBy("dev.reprise.train.state")
            .whereLayer("body")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("train")
            .mayOnlyBeAccessedByLayers("body")
            .whereLayer("bridge")
            .mayOnlyBeAccessedByLayers("train")
            .whereLayer("port")
            .mayOnlyBeAccessedByLayers("train", "bridge")
            .whereLayer("checkpoint")
            .mayOnlyBeAccessedByLayers("train")
            .whereLayer("trace")
            .mayOnlyBeAccessedByLayers("train")
            .whereLayer("state")
            .mayOnlyBeAccessedByLayers("train", "checkpoint", "trace");

    @ArchTest
    static final ArchRule the_kernel_stands_alone = classes()
            .that()
            .resideInAPackage("dev.reprise.kernel..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "jdk.incubator.vector", "org.jspecify..", "dev.reprise.kernel..");

    @ArchTest
    static final ArchRule only_training_touches_dl4j = noClasses()
            .that()
            .resideOutsideOfPackage("dev.reprise.train..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.nd4j..", "org.deeplearning4j..");

    @ArchTest
    static final ArchRule training_knows_arms_but_no_claims = noClasses()
            .should()
            .dependOnClassesThat(
                    Predicates.resideInAPackage("dev.reprise.judge..").and(not(Predicates.type(Arm.class))));

    @ArchTest
    static final ArchRule training_needs_neither_junit_nor_maven = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.junit..", "org.objectweb.asm..", "org.apache.maven..");
}
