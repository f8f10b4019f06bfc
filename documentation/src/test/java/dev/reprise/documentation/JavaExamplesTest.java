package dev.reprise.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.reprise.Claim;
import dev.reprise.ClaimTable;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.PrintedTable;
import dev.reprise.judge.Sweeps;
import dev.reprise.judge.Verdict;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Outcome;
import dev.reprise.results.Results;
import dev.reprise.results.ResultsFile;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.opentest4j.AssertionFailedError;

/** The Java of README and docs compiles, its claims fit, and its experiments run. */
class JavaExamplesTest {

    /** The experiment that the claims of docs/writing-experiments.md speak of. */
    private static final Sweeps SWEEPS =
            new Sweeps(Map.of("rate", List.of("0.01", "0.1", "1"), "layers", List.of("1", "4")));

    @TempDir
    static Path folder;

    private static final List<Block> BLOCKS = JavaExamples.blocks();
    private static List<String> problems = List.of("not compiled yet");

    @BeforeAll
    static void compile() {
        problems = JavaExamples.compile(BLOCKS, classes());
    }

    private static Path classes() {
        return folder.resolve("classes");
    }

    @Test
    void every_block_compiles_without_warnings() {
        assertThat(BLOCKS).hasSizeGreaterThan(20);
        assertThat(problems).isEmpty();
    }

    @Test
    void a_block_that_does_not_compile_is_named() {
        Block wrong = new Block("docs/wrong.md", 7, "java", "given Trial trial", "trial.fit(nothing);\n");
        assertThat(JavaExamples.compile(List.of(wrong), folder.resolve("wrong")))
                .singleElement()
                .asString()
                .contains("docs/wrong.md:7")
                .contains("nothing");
    }

    @Test
    void every_claim_names_arms_of_its_experiment_and_every_kind_has_an_example() throws Exception {
        List<Arm> arms = Stream.of("0.01", "0.1", "1")
                .flatMap(rate ->
                        Stream.of("1", "4").map(layers -> Arm.of("rate", rate).with("layers", layers)))
                .toList();
        Set<Class<?>> kinds = new HashSet<>();
        for (Block block : BLOCKS) {
            if (block.marker().startsWith("members") && block.page().equals("docs/writing-experiments.md")) {
                for (Assertion claim : claims(JavaExamples.wrapper(block))) {
                    claim.validate(SWEEPS, arms);
                    kinds.add(claim.getClass());
                }
            }
        }
        assertThat(kinds).containsExactlyInAnyOrder(Assertion.class.getPermittedSubclasses());
    }

    private static List<Assertion> claims(String className) throws Exception {
        try (var loader = loader()) {
            Class<?> type = loader.loadClass(className);
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object instance = constructor.newInstance();
            var claims = new ArrayList<Assertion>();
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Claim.class)) {
                    method.setAccessible(true);
                    claims.add((Assertion) method.invoke(instance));
                }
                if (method.isAnnotationPresent(ClaimTable.class)) {
                    method.setAccessible(true);
                    ((PrintedTable) method.invoke(instance)).cells().forEach(cell -> claims.add(cell.value()));
                }
            }
            return claims;
        }
    }

    @Test
    void the_experiments_of_the_tutorial_and_the_readme_train_and_are_judged() throws Exception {
        Results results = run("SpiralRates", "SpiralActivation", "ActivationStudy");

        assertThat(results.experiments()).hasSize(3);
        for (ExperimentResult experiment : results.experiments()) {
            assertThat(experiment.trials()).as(experiment.id()).isNotEmpty();
            assertThat(experiment.trials()).extracting(TrialResult::status).containsOnly(Status.COMPLETED);
            assertThat(experiment.claims()).isNotEmpty();
            assertThat(experiment.claims())
                    .extracting(ClaimResult::outcome)
                    .as("claims of " + experiment.id() + " look at what its trials record")
                    .doesNotContain(Outcome.INVALID);
        }
    }

    @Test
    void numbers_of_a_scaled_example_are_not_judged_but_its_order_is() throws Exception {
        Results results = run("SpiralActivation");

        assertThat(results.experiments().get(0).claims())
                .extracting(ClaimResult::verdict)
                .doesNotContain(Verdict.NOT_RUN);
    }

    private static Results run(String... experiments) throws Exception {
        Path file = folder.resolve(String.join("-", experiments) + ".json");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (var loader = loader()) {
            thread.setContextClassLoader(loader);
            var request = LauncherDiscoveryRequestBuilder.request()
                    .configurationParameter("reprise.results", file.toString())
                    .configurationParameter("reprise.store", "none")
                    .configurationParameter("reprise.seeds", "2");
            for (String experiment : experiments) {
                request.selectors(selectClass(loader.loadClass(experiment)));
            }
            var summary = new SummaryGeneratingListener();
            LauncherFactory.create().execute(request.build(), summary);
            assertThat(summary.getSummary().getFailures())
                    .extracting(failure -> failure.getException())
                    .allMatch(AssertionFailedError.class::isInstance, "missed claims at most");
        } finally {
            thread.setContextClassLoader(before);
        }
        return ResultsFile.read(file);
    }

    private static URLClassLoader loader() throws Exception {
        return new URLClassLoader(new URL[] {classes().toUri().toURL()}, JavaExamplesTest.class.getClassLoader());
    }
}
