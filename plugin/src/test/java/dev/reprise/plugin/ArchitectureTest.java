package dev.reprise.plugin;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.reprise.reports.view.FailureRule;

@AnalyzeClasses(packages = "dev.reprise.plugin", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_plugin_knows_results_reports_and_data_only = classes()
            .that()
            .resideInAPackage("dev.reprise.plugin")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "dev.reprise.judge",
                            "dev.reprise.plugin",
                            "dev.reprise.fork",
                            "dev.reprise.parameters",
                            "dev.reprise.text",
                            "dev.reprise.fork",
                            "dev.reprise.results",
                            "dev.reprise.lock",
                            "dev.reprise.evidence..",
                            "dev.reprise.reports",
                            "dev.reprise.reports.source",
                            "dev.reprise.data..",
                            "java..",
                            "javax.inject",
                            "org.apache.maven..",
                            "org.eclipse.aether..",
                            "org.codehaus.plexus..",
                            "org.jspecify..",
                            "org.w3c..",
                            "org.xml..",
                            "javax.xml..")
                    // What fails the build is the plugin's to say; pages only tell of it.
                    .or(equivalentTo(FailureRule.class)));

    @ArchTest
    static final ArchRule mavens_own_jvm_never_loads_dl4j = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.nd4j..", "org.deeplearning4j..", "dev.reprise.train..");

    /** Maven has them, but its plugins cannot see them: they compile, and fail in a build. */
    @ArchTest
    static final ArchRule what_maven_keeps_to_itself_is_not_used = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.eclipse.aether.util..", "org.eclipse.aether.internal..", "org.eclipse.aether.connector..");

    @ArchTest
    static final ArchRule only_goals_are_public = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .haveSimpleNameNotEndingWith("Mojo")
            .should()
            .notBePublic();
}
