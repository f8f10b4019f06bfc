package it;

import dev.reprise.Experiment;
import dev.reprise.Expect;
import dev.reprise.Train;
import dev.reprise.data.catalog.Spirals;
import dev.reprise.train.port.PyTorchDefaults;
import dev.reprise.train.Trial;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.activations.Activation;

@Experiment(locator = "Section 1", seeds = 2)
@Expect(id = "learns", metric = "loss", atMost = "1", quote = "It learns.")
class SteadyExperiment {

    @Train
    void train(Trial trial) {
        var network = trial.init(
                PyTorchDefaults.configuration(PyTorchDefaults.adam(0.01), 0)
                        .list()
                        .layer(new DenseLayer.Builder().nIn(2).nOut(8).activation(Activation.TANH).dropOut(0.9).build())
                        .layer(new OutputLayer.Builder(PyTorchDefaults.binaryCrossEntropy())
                                .nIn(8).nOut(1).activation(Activation.SIGMOID).build())
                        .build(),
                PyTorchDefaults.initialisation());
        trial.record("loss", trial.fit(network, trial.data(Spirals.class).train()).batch(50).epochs(3).train().loss());
    }
}
