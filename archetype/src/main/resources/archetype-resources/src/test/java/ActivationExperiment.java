package ${package};

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Train;
import dev.reprise.data.catalog.Spirals;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Metrics;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.activations.Activation;

/** One arm per activation, five seeds each; the data set is made from the seed. */
@Experiment(report = Notes.class, locator = "Section 1", title = "Which activation for four hidden layers?")
class ActivationExperiment {

    @Sweep({"TANH", "SIGMOID"})
    Activation activation;

    @Train
    void train(Trial trial) {
        var spirals = trial.data(Spirals.class);
        var network = trial.init(network(), PyTorchDefaults.initialisation());
        trial.fit(network, spirals.train())
                .batch(10)
                .evaluate("validation.accuracy", n -> Metrics.accuracy(n, spirals.validation()))
                .epochs(10)
                .train();
        trial.record("test.accuracy", Metrics.accuracy(network, spirals.test()));
    }

    private MultiLayerConfiguration network() {
        var layers = PyTorchDefaults.configuration(PyTorchDefaults.sgd(0.01), 0).list();
        for (int i = 0; i < 4; i++) {
            layers.layer(new DenseLayer.Builder().nIn(i == 0 ? 2 : 10).nOut(10).activation(activation).build());
        }
        return layers.layer(new OutputLayer.Builder(PyTorchDefaults.mse())
                        .nIn(10)
                        .nOut(1)
                        .activation(Activation.SIGMOID)
                        .build())
                .build();
    }

    @Claim("Four layers of sigmoids do not learn within ten epochs, tanh does.")
    Assertion tanhIsBetter() {
        return metric("test.accuracy").isBestAt(arm("activation", Activation.TANH));
    }
}
