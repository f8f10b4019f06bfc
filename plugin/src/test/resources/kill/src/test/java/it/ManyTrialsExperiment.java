package it;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Train;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Trial;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Hundreds of trials, each long enough for a kill to meet some of them half-way. */
@Experiment(locator = "Section 1", seeds = 60)
class ManyTrialsExperiment {

    @Sweep({"2", "4", "6", "8", "10", "12", "14", "16", "18", "20"})
    int hidden;

    @Train
    void train(Trial trial) {
        INDArray inputs = Nd4j.createFromArray(new float[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}});
        INDArray labels = Nd4j.createFromArray(new float[][] {{0}, {1}, {1}, {0}});
        var network = trial.init(new NeuralNetConfiguration.Builder()
                .updater(new Adam(0.05))
                .list()
                .layer(new DenseLayer.Builder().nIn(2).nOut(hidden).activation(Activation.TANH).build())
                .layer(new OutputLayer.Builder(LossFunction.XENT)
                        .nIn(hidden)
                        .nOut(1)
                        .activation(Activation.SIGMOID)
                        .build())
                .build());
        for (int step = 0; step < 150; step++) {
            network.fit(inputs, labels);
        }
        trial.record("loss", network.score());
    }

    @Claim("The widest has the highest loss.")
    Assertion widest() {
        return metric("loss").isBestAt(arm("hidden", 20));
    }
}
