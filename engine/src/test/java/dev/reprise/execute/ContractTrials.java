package dev.reprise.execute;

import dev.reprise.Experiment;
import dev.reprise.Train;
import dev.reprise.data.About;
import dev.reprise.data.DataFile;
import dev.reprise.data.DataUnavailableException;
import dev.reprise.data.Dataset;
import dev.reprise.data.FloatSamples;
import dev.reprise.data.Inputs;
import dev.reprise.data.Samples;
import dev.reprise.data.catalog.Spirals;
import dev.reprise.train.SmallTrainings;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import java.util.List;
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

    /** Forty bytes that no source has: they are in a folder of the user's, or nowhere. */
    public static class FortyZeros implements Dataset<Samples> {

        @Override
        public About about() {
            return new About("forty-zeros", "Forty zeros", "CC0", "Made up, 2026");
        }

        @Override
        public List<DataFile> files() {
            return List.of(
                    DataFile.of("zeros.bin", 40, "2c34ce1df23b838c5abf2a7f6437cca3d3067ed509ff25f11df6b11b582b51eb"));
        }

        @Override
        public Samples load(Inputs inputs) {
            float[] values = new float[inputs.file("zeros.bin").bytes().length];
            return FloatSamples.regression(values, values, 1, 1);
        }
    }

    /** Runs where its data is. */
    @Experiment
    public static class ReadsFile {
        @Train
        void train(Trial trial) {
            trial.record("numbers", trial.data(FortyZeros.class).size());
            SmallTrainings.mlpWithAdam(trial);
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
