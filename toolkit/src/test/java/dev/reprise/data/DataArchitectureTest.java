package dev.reprise.data;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.reprise.data", importOptions = ImportOption.DoNotIncludeTests.class)
class DataArchitectureTest {

    @ArchTest
    static final ArchRule arrows_point_one_way =
            slices().matching("dev.reprise.(data..)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule data_knows_no_test_engine_no_training_library_and_nothing_else_of_reprise = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.junit..",
                    "org.nd4j..",
                    "org.deeplearning4j..",
                    "com.fasterxml..",
                    "dev.reprise",
                    "dev.reprise.results..");

    @ArchTest
    static final ArchRule resolution_knows_no_particular_data_set = noClasses()
            .that()
            .resideOutsideOfPackage("dev.reprise.data.catalog")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.reprise.data.catalog");
}
