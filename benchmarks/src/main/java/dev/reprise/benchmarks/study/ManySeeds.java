package dev.reprise.benchmarks.study;

import static dev.reprise.judge.Claims.metric;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Train;
import dev.reprise.data.catalog.Spirals;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Metrics;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.activations.Activation;

/** A study of small trials, of which a run may have many. */
@Experiment(report = Benchmark.class, locator = "BENCHMARKS.md", title = "Many seeds")
class ManySeeds {

    @Train
    void train(Trial trial) {
        var spirals = trial.data(Spirals.class);
        var network = trial.init(
                new NeuralNetConfiguration.Builder()
                        .updater(PyTorchDefaults.adam(0.01))
                        .list()
                        .layer(new DenseLayer.Builder()
                                .nIn(2)
                                .nOut(10)
                                .activation(Activation.TANH)
                                .build())
                        .layer(new OutputLayer.Builder(PyTorchDefaults.mse())
                                .nIn(10)
                                .nOut(1)
                                .activation(Activation.SIGMOID)
                                .build())
                        .build(),
                PyTorchDefaults.initialisation());
        trial.fit(network, spirals.train()).batch(20).epochs(5).train();
        trial.record("test.accuracy", Metrics.accuracy(network, spirals.test()));
    }

    @Claim("The network knows more than nothing.")
    Assertion learns() {
        return metric("test.accuracy").isAtLeast("50%");
    }
}
