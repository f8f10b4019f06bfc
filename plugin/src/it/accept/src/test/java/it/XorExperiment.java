package it;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;

import dev.reprise.Claim;
import dev.reprise.Expect;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Train;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Trial;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

@Experiment(title = "A hidden layer learns XOR", locator = "Section 1")
@Expect(
        id = "hidden-layer-learns",
        metric = "accuracy",
        arm = "hidden=8",
        atLeast = "100%",
        quote = "With a hidden layer the network is always right.")
class XorExperiment {

    @Sweep({"0", "8"})
    int hidden;

    @Train
    void train(Trial trial) {
        INDArray inputs = Nd4j.createFromArray(new float[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}});
        INDArray labels = Nd4j.createFromArray(new float[][] {{0}, {1}, {1}, {0}});
        MultiLayerNetwork network = trial.init(network());
        for (int step = 0; step < 400; step++) {
            network.fit(inputs, labels);
        }
        INDArray right = network.output(inputs).gt(0.5).eq(labels.gt(0.5));
        trial.record("accuracy", right.castTo(org.nd4j.linalg.api.buffer.DataType.FLOAT).meanNumber().doubleValue());
    }

    private org.deeplearning4j.nn.conf.MultiLayerConfiguration network() {
        var layers = new NeuralNetConfiguration.Builder().updater(new Adam(Double.parseDouble(System.getProperty("learning.rate", "0.05")))).list();
        if (hidden > 0) {
            layers.layer(new DenseLayer.Builder().nIn(2).nOut(hidden).activation(Activation.TANH).build());
        }
        return layers.layer(new OutputLayer.Builder(LossFunction.XENT)
                        .nIn(hidden > 0 ? hidden : 2)
                        .nOut(1)
                        .activation(Activation.SIGMOID)
                        .build())
                .build();
    }

    @Claim("The hidden layer is needed.")
    Assertion hiddenLayerIsBest() {
        return metric("accuracy").isBestAt(arm("hidden", 8));
    }
}
