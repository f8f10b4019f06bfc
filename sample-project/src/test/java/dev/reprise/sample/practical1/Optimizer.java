package dev.reprise.sample.practical1;

import dev.reprise.train.port.PyTorchDefaults;
import java.util.function.DoubleFunction;
import org.nd4j.linalg.learning.config.IUpdater;

/** What the report compares, with PyTorch's constants. */
enum Optimizer {
    RMSPROP(PyTorchDefaults::rmsprop),
    ADAM(PyTorchDefaults::adam),
    SGD(PyTorchDefaults::sgd);

    private final DoubleFunction<IUpdater> updater;

    Optimizer(DoubleFunction<IUpdater> updater) {
        this.updater = updater;
    }

    IUpdater withRate(double learningRate) {
        return updater.apply(learningRate);
    }
}
