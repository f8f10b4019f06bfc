package dev.reprise.execute;

import dev.reprise.Experiment;
import dev.reprise.Train;
import dev.reprise.data.DataUnavailableException;
import dev.reprise.data.catalog.Spirals;
import dev.reprise.train.SmallTrainings;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** What trials do, as far as it matters to those who carry them elsewhere. */
public final class ContractTrials {

    private ContractTrials() {}

    /** Takes no time, and records what json lacks. */
    @Experiment
    public static class Records {
        @Train
        void train(Trial trial) {
            trial.record("seed", trial.seed());
            trial.record("nothing", Double.NaN);
            trial.append("growing", trial.seed());
            trial.append("growing", Double.POSITIVE_INFINITY);
        }
    }

    /** Has parameters whose hash depends on every bit of the training. */
    @Experiment
    public static class Learns {
        @Train
        void train(Trial trial) {
            SmallTrainings.mlpWithAdam(trial);
        }
    }

    /** Learns with a network that has layers of more kinds. */
    @Experiment
    public static class LearnsImages {
        @Train
        void train(Trial trial) {
            SmallTrainings.cnnWithMomentum(trial);
        }
    }

    /** Fails in the same way with every seed. */
    @Experiment
    public static class Breaks {
        @Train
        void train(Trial trial) {
            throw new IllegalStateException("The flux capacitor is empty");
        }
    }

    /** Has no data, wherever it runs. */
    @Experiment
    public static class LacksData {
        @Train
        void train(Trial trial) {
            throw new DataUnavailableException("No flux\n  put it there");
        }
    }

    /** Trains until it is cancelled. */
    @Experiment
    public static class NeverEnds {
        @Train
        void train(Trial trial) {
            var layers = new NeuralNetConfiguration.Builder()
                    .list()
                    .layer(new OutputLayer.Builder(LossFunction.XENT)
                            .nIn(2)
                            .nOut(1)
                            .activation(org.nd4j.linalg.activations.Activation.SIGMOID)
                            .build())
                    .build();
            var network = trial.init(layers, PyTorchDefaults.initialisation());
            trial.fit(network, trial.data(Spirals.class).train())
                    .batch(100)
                    .epochs(100_000_000)
                    .train();
        }
    }
}
