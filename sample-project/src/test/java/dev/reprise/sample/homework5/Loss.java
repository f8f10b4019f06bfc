package dev.reprise.sample.homework5;

import dev.reprise.train.port.PyTorchDefaults;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** The losses that the report compares on images. */
enum Loss {
    MSE,
    CROSS_ENTROPY;

    ILossFunction function() {
        return this == MSE ? PyTorchDefaults.mse() : PyTorchDefaults.crossEntropy();
    }
}
