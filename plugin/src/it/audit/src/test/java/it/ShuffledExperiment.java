package it;

import dev.reprise.Experiment;
import dev.reprise.Expect;
import dev.reprise.Train;
import dev.reprise.train.port.PyTorchDefaults;
import dev.reprise.train.Trial;
import org.deeplearning4j.datasets.iterator.utilty.ListDataSetIterator;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** DataSet.shuffle() is seeded by the clock. */
@Experiment(locator = "Section 2", seeds = 1)
@Expect(id = "ends", metric = "done", atLeast = "1", quote = "It ends.")
class ShuffledExperiment {

    @Train
    void train(Trial trial) {
        var network = trial.init(PyTorchDefaults.configuration(PyTorchDefaults.sgd(0.1), 0)
                .list()
                .layer(new OutputLayer.Builder(PyTorchDefaults.mse()).nIn(2).nOut(1).activation(Activation.IDENTITY).build())
                .build());
        network.addListeners(trial.listener(1));
        var points = new DataSet(Nd4j.rand(40, 2), Nd4j.rand(40, 1));
        points.shuffle();
        network.fit(new ListDataSetIterator<>(points.asList(), 10), 1);
        trial.record("done", 1);
    }
}
