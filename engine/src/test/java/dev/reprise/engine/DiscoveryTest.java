package dev.reprise.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.ClassNameFilter.excludeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectIteration;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;
import static org.junit.platform.engine.discovery.PackageNameFilter.excludePackageNames;
import static org.junit.platform.engine.discovery.PackageNameFilter.includePackageNames;

import dev.reprise.engine.Fixtures.TwoActivations;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.testkit.engine.EngineTestKit;

class DiscoveryTest {

    private static final UniqueId EXPERIMENT =
            UniqueId.forEngine("reprise").append("experiment", TwoActivations.class.getName());

    @Test
    void a_class_has_its_trials_and_claims() {
        TestDescriptor engine = discover(selectClass(TwoActivations.class));

        assertThat(idsBelow(engine))
                .hasSize(1 + 1 + 10 + 3)
                .contains("[engine:reprise]/[experiment:dev.reprise.engine.Fixtures$TwoActivations]"
                        + "/[trials:all]/[trial:activation=RELU,seed=1]")
                .contains("[engine:reprise]/[experiment:dev.reprise.engine.Fixtures$TwoActivations]/[claim:relu-best]");
    }

    @Test
    void every_node_has_the_class_as_its_source() {
        discover(selectClass(TwoActivations.class)).getDescendants().forEach(node -> assertThat(node.getSource())
                .contains(ClassSource.from(TwoActivations.class)));
    }

    @Test
    void every_unique_id_selects_itself_again() {
        for (TestDescriptor node : discover(selectClass(TwoActivations.class)).getDescendants()) {
            TestDescriptor again = discover(selectUniqueId(node.getUniqueId()));

            assertThat(idsBelow(again))
                    .as(node.getDisplayName())
                    .contains(node.getUniqueId().toString());
        }
    }

    @Test
    void a_nested_class_is_selected_by_its_path() {
        assertThat(idsBelow(discover(selectNestedClass(List.of(Fixtures.class), TwoActivations.class))))
                .containsExactlyElementsOf(idsBelow(discover(selectClass(TwoActivations.class))));
    }

    @Test
    void a_package_and_a_class_path_root_are_searched() throws URISyntaxException {
        Path root = Path.of(Fixtures.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());

        assertThat(idsBelow(discover(selectPackage("dev.reprise.engine")))).contains(EXPERIMENT.toString());
        assertThat(idsBelow(discover(selectClasspathRoots(Set.of(root)).get(0))))
                .contains(EXPERIMENT.toString());
    }

    @Test
    void one_trial_is_selected_alone() {
        UniqueId trial = EXPERIMENT.append("trials", "all").append("trial", "activation=TANH,seed=3");

        assertThat(Events.started(Events.engine(selectUniqueId(trial)).execute()))
                .containsExactly("activation = TANH, seed 3");
    }

    @Test
    void one_claim_trains_only_the_trials_that_it_looks_at() {
        UniqueId claim = EXPERIMENT.append("claim", "relu-good");

        assertThat(Events.started(Events.engine(selectUniqueId(claim)).execute()))
                .containsExactly(
                        "activation = RELU, seed 1",
                        "activation = RELU, seed 2",
                        "activation = RELU, seed 3",
                        "activation = RELU, seed 4",
                        "activation = RELU, seed 5",
                        "relu-good: RELU is good.");
    }

    @Test
    void claims_are_judged_after_trials_in_whatever_order_they_were_selected() {
        var run = Events.engine(
                        selectUniqueId(EXPERIMENT.append("claim", "tanh-best")),
                        selectUniqueId(EXPERIMENT.append("claim", "relu-best")))
                .execute();

        assertThat(Events.started(run)).hasSize(12).endsWith("relu-best: RELU is best.", "tanh-best: TANH is best.");
    }

    @Test
    void a_class_and_a_part_of_it_select_the_whole_class_once() {
        UniqueId trial = EXPERIMENT.append("trials", "all").append("trial", "activation=TANH,seed=3");

        for (var selectors : List.of(
                List.of(selectUniqueId(trial), selectClass(TwoActivations.class)),
                List.of(selectClass(TwoActivations.class), selectUniqueId(trial)))) {
            var run = Events.engine(selectors.toArray(DiscoverySelector[]::new)).execute();

            assertThat(Events.started(run)).hasSize(13).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_claim_method_selects_its_claim_and_the_training_method_all_trials() {
        assertThat(Events.started(Events.engine(selectMethod(TwoActivations.class, "reluBest"))
                        .execute()))
                .hasSize(11)
                .endsWith("relu-best: RELU is best.");
        assertThat(Events.started(
                        Events.engine(selectMethod(TwoActivations.class.getName(), "train", "dev.reprise.train.Trial"))
                                .execute()))
                .hasSize(10)
                .allMatch(name -> name.startsWith("activation = "));
    }

    @Test
    void an_iteration_is_one_seed_of_all_arms() {
        assertThat(Events.started(Events.engine(selectIteration(selectClass(TwoActivations.class), 1))
                        .execute()))
                .containsExactly("activation = RELU, seed 2", "activation = TANH, seed 2");
    }

    @Test
    void tags_stand_on_the_experiment_and_reach_all_below() {
        TestDescriptor experiment = discover(selectClass(TwoActivations.class))
                .getChildren()
                .iterator()
                .next();

        assertThat(experiment.getTags()).containsExactly(TestTag.create("quick"));
        experiment.getDescendants().forEach(node -> assertThat(node.getTags())
                .containsExactly(TestTag.create("quick")));
    }

    @Test
    void a_class_name_filter_applies() {
        TestDescriptor engine =
                discover(selectPackage("dev.reprise.engine"), excludeClassNamePatterns(".*TwoActivations"));

        assertThat(idsBelow(engine)).isNotEmpty().noneMatch(id -> id.contains("TwoActivations"));
    }

    @Test
    void a_package_filter_applies() {
        assertThat(idsBelow(discover(selectClass(TwoActivations.class), includePackageNames("dev.reprise.engine"))))
                .isNotEmpty();
        assertThat(idsBelow(discover(selectClass(TwoActivations.class), excludePackageNames("dev.reprise.engine"))))
                .isEmpty();
    }

    @Test
    void an_id_that_names_nothing_selects_nothing() {
        assertThat(idsBelow(discover(selectUniqueId(EXPERIMENT.append("claim", "no-such-claim")))))
                .isEmpty();
        assertThat(idsBelow(
                        discover(selectUniqueId(UniqueId.forEngine("reprise").append("experiment", "no.such.Class")))))
                .isEmpty();
    }

    private static TestDescriptor discover(DiscoverySelector selector, Filter<?>... filters) {
        return EngineTestKit.engine(new RepriseTestEngine())
                .selectors(selector)
                .filters(filters)
                .discover()
                .getEngineDescriptor();
    }

    private static Set<String> idsBelow(TestDescriptor engine) {
        var ids = new LinkedHashSet<String>();
        engine.getDescendants().forEach(node -> ids.add(node.getUniqueId().toString()));
        return ids;
    }
}
