package dev.reprise.engine;

import static dev.reprise.engine.Events.engine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.reprise.Experiment;
import dev.reprise.Train;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.RunParameters;
import dev.reprise.results.ResultsFile;
import dev.reprise.results.Trainer;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.train.SmallTrainings;
import dev.reprise.train.Trial;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record of the kernel is good on any machine, one of DL4J on machines of its kind: here, with the same layer helpers. */
class PortableTrialsTest {

    private static final String HELPERS = "org.eclipse.deeplearning4j.helpers.disable";

    @TempDir
    Path folder;

    private final String before = System.getProperty(HELPERS, "true");

    @AfterEach
    void the_machine_is_what_it_was() {
        System.setProperty(HELPERS, before);
    }

    @Test
    void a_trial_of_the_kernel_is_restored_on_another_kind_of_machine() throws IOException {
        TrialResult here = run(InKernel.class, "true");
        TrialResult there = run(InKernel.class, "false");

        assertThat(here.trainer()).contains(Trainer.KERNEL);
        assertThat(here.origin()).isEqualTo(Origin.TRAINED);
        assertThat(there.origin()).isEqualTo(Origin.RESTORED);
        assertThat(there.trainer()).isEqualTo(here.trainer());
        assertThat(there.cost()).isEqualTo(here.cost()).isPresent();
    }

    @Test
    void a_trial_of_dl4j_is_restored_on_the_same_kind_only() throws IOException {
        assertThat(run(InDl4j.class, "true").trainer().orElseThrow().kind()).isEqualTo(Trainer.Kind.DL4J);

        assertThat(run(InDl4j.class, "false").origin()).isEqualTo(Origin.TRAINED);
        assertThat(run(InDl4j.class, "true").origin()).isEqualTo(Origin.RESTORED);
    }

    private TrialResult run(Class<?> experiment, String helpersOff) throws IOException {
        System.setProperty(HELPERS, helpersOff);
        Path results = folder.resolve("results.json");
        engine(selectClass(experiment))
                .configurationParameter(JvmParameters.RESULTS.name(), results.toString())
                .configurationParameter(
                        RunParameters.STORE.name(), folder.resolve("store").toString())
                .execute();
        return ResultsFile.read(results).experiments().get(0).trials().get(0);
    }

    @Experiment(locator = "Section 8", seeds = 1)
    static class InKernel {

        @Train
        void train(Trial trial) {
            SmallTrainings.mlpWithAdam(trial);
        }
    }

    /** Its weights are drawn by DL4J. */
    @Experiment(locator = "Section 9", seeds = 1)
    static class InDl4j {

        @Train
        void train(Trial trial) {
            SmallTrainings.unequalBatchesAndThinSeries(trial);
        }
    }
}
