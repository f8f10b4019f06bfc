package dev.reprise.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Train;
import dev.reprise.discover.ExperimentReader;
import dev.reprise.plan.Plan;
import dev.reprise.train.Trial;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.discovery.DiscoveryIssueReporter;

class TrialNodesTest {

    private final UniqueId parent = UniqueId.forEngine("reprise").append("trials", "all");
    private final TrialNodes nodes = nodes();

    @Test
    void all_nodes_are_in_the_order_of_the_plan() {
        assertThat(nodes.all())
                .extracting(TrialDescriptor::getDisplayName)
                .containsExactly("x = 1, seed 1", "x = 1, seed 2", "x = 2, seed 1", "x = 2, seed 2");
    }

    @Test
    void each_is_found_by_its_id() {
        assertThat(nodes.all()).allSatisfy(node -> {
            assertThat(nodes.of(node.getUniqueId())).hasValueSatisfying(found -> {
                assertThat(found.key()).isEqualTo(node.key());
                assertThat(found.getUniqueId()).isEqualTo(node.getUniqueId());
            });
        });
    }

    @Test
    void an_id_of_no_planned_trial_finds_nothing() {
        assertThat(nodes.of(parent.append("trial", "x=1,seed=3"))).isEmpty();
        assertThat(nodes.of(UniqueId.forEngine("reprise").append("trial", "x=1,seed=1")))
                .isEmpty();
    }

    private TrialNodes nodes() {
        var definition = new ExperimentReader(DiscoveryIssueReporter.consuming(issue -> {}), true)
                .read(Swept.class)
                .orElseThrow();
        return new TrialNodes(parent, definition, Plan.of(definition, 2).trials());
    }

    @Experiment(locator = "Section 1")
    static class Swept {

        @Sweep({"1", "2"})
        int x;

        @Train
        void train(Trial trial) {
            trial.record("value", x);
        }
    }
}
