package dev.reprise.sample.homework5;

import dev.reprise.train.port.PyTorchDefaults;
import java.util.function.DoubleFunction;
import org.nd4j.linalg.learning.config.IUpdater;

/** The optimizers that the report compares, with PyTorch's defaults, and another reading of SGD. */
enum UpdateRule {
    SGD(PyTorchDefaults::sgd),
    ADAM(PyTorchDefaults::adam),
    RMSPROP(PyTorchDefaults::rmsprop),
    /** SGD with the usual momentum of 0.9, of which the report does not speak. */
    SGD_MOMENTUM(learningRate -> PyTorchDefaults.sgd(learningRate, 0.9, false));

    private final DoubleFunction<IUpdater> ofLearningRate;

    UpdateRule(DoubleFunction<IUpdater> ofLearningRate) {
        this.ofLearningRate = ofLearningRate;
    }

    IUpdater of(double learningRate) {
        return ofLearningRate.apply(learningRate);
    }
}
