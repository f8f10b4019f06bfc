package dev.reprise;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the design: discover, plan, train, judge, record, and the engine that ties them together. */
@AnalyzeClasses(
        packages = "dev.reprise",
        importOptions = {DoNotIncludeTests.class, ArchitectureTest.OfThisModule.class})
class ArchitectureTest {

    /** The other modules have tests of their own. */
    static final class OfThisModule implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return location.contains("/engine/target/") || location.contains("/reprise-engine-");
        }
    }

    @ArchTest
    static final ArchRule packages_depend_one_way = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("annotations")
            .definedBy("dev.reprise")
            .layer("imports")
            .definedBy("dev.reprise.imports")
            .layer("discover")
            .definedBy("dev.reprise.discover")
            .layer("plan")
            .definedBy("dev.reprise.plan")
            .layer("record")
            .definedBy("dev.reprise.record")
            .layer("execute")
            .definedBy("dev.reprise.execute")
            .layer("command")
            .definedBy("dev.reprise.command")
            .layer("worker")
            .definedBy("dev.reprise.worker")
            .layer("store")
            .definedBy("dev.reprise.store")
            .layer("store.remote")
            .definedBy("dev.reprise.store.remote")
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
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("store.remote", "engine")
            .whereLayer("store.remote")
            .mayOnlyBeAccessedByLayers("engine")
            .whereLayer("record")
            .mayOnlyBeAccessedByLayers("engine")
            .whereLayer("plan")
            .mayOnlyBeAccessedByLayers("record", "engine")
            .whereLayer("worker")
            .mayOnlyBeAccessedByLayers("engine")
            .whereLayer("command")
            .mayOnlyBeAccessedByLayers("engine")
            .whereLayer("execute")
            .mayOnlyBeAccessedByLayers("worker", "command", "engine")
            .whereLayer("imports")
            .mayOnlyBeAccessedByLayers("discover")
            .whereLayer("discover")
            .mayOnlyBeAccessedByLayers("plan", "record", "execute", "command", "worker", "engine", "launch");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("dev.reprise.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_the_remote_store_speaks_http = noClasses()
            .that()
            .resideOutsideOfPackage("dev.reprise.store.remote")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..");

    @ArchTest
    static final ArchRule only_the_toolkit_touches_dl4j =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.nd4j..", "org.deeplearning4j..");

    @ArchTest
    static final ArchRule only_the_forked_main_needs_the_launcher = noClasses()
            .that()
            .resideOutsideOfPackage("dev.reprise.launch")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.junit.platform.launcher..");

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
