package dev.reprise.sample.practical1;

import dev.reprise.train.port.PyTorchDefaults;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** The losses of digits, on the softmax. */
enum Loss {
    CROSS_ENTROPY,
    MSE;

    ILossFunction function() {
        return this == MSE ? PyTorchDefaults.mse() : PyTorchDefaults.crossEntropy();
    }
}
