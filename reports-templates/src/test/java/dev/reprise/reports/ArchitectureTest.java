package dev.reprise.reports;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.reprise.reports", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule only_results_evidence_and_the_vocabulary_of_judging_are_known = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("dev.reprise..")
                    .and(not(resideInAnyPackage(
                            "dev.reprise.judge..",
                            "dev.reprise.results",
                            "dev.reprise.lock",
                            "dev.reprise.evidence..",
                            "dev.reprise.reports.."))));

    @ArchTest
    static final ArchRule no_deep_learning_library_is_needed =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.nd4j..", "org.deeplearning4j..");

    @ArchTest
    static final ArchRule charts_do_not_know_pages = noClasses()
            .that()
            .resideInAPackage("..reports.chart..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..reports.view..", "freemarker..");

    @ArchTest
    static final ArchRule views_do_not_know_templates = noClasses()
            .that()
            .resideInAPackage("..reports.view..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("freemarker..");
}
