package dev.reprise.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.Experiment;
import dev.reprise.Reading;
import dev.reprise.Sweep;
import dev.reprise.Train;
import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.discover.ExperimentReader;
import dev.reprise.plan.Plan;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.train.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.support.discovery.DiscoveryIssueReporter;

class ExperimentRecorderTest {

    private final ExperimentDefinition definition = new ExperimentReader(
                    DiscoveryIssueReporter.consuming(issue -> {}), true)
            .read(Swept.class)
            .orElseThrow();

    @Test
    void trials_are_in_the_order_of_the_plan_whichever_ended_first() {
        Plan plan = Plan.of(definition, 2);

        assertThat(recordedBackwards(plan)).isEqualTo(plan.trials());
    }

    @Test
    void so_are_those_of_another_reading() {
        Plan other = Plan.of(definition, 2).with("width", "50");

        assertThat(recordedBackwards(other)).isEqualTo(other.trials());
    }

    private List<TrialKey> recordedBackwards(Plan plan) {
        var recorder = new ExperimentRecorder(definition, plan);
        var backwards = new ArrayList<>(plan.trials());
        Collections.reverse(backwards);
        backwards.forEach(trial -> recorder.add(TrialResult.failed(trial, 0, "stop")));
        return recorder.trials().stream()
                .map(trial -> new TrialKey(definition.id(), trial.arm(), trial.seed()))
                .toList();
    }

    @Experiment(locator = "Section 1")
    static class Swept {

        @Sweep({"2", "1"})
        int depth;

        @Reading(question = "How wide?", chosen = "30", others = "50")
        int width;

        @Train
        void train(Trial trial) {
            trial.record("value", depth * width);
        }
    }
}
