package dev.reprise.train.port;

import dev.reprise.kernel.LossFunction;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Binary cross entropy, the mean over samples and outputs, computed from the output before its sigmoid:
 * softplus(z) - y z = max(z, 0) - y z + log(1 + exp(-|z|)), which neither clips nor overflows. DL4J's own sums over the outputs
 * and clips probabilities at 1e-5.
 */
final class BinaryCrossEntropy extends ElementwiseLoss {

    private static final long serialVersionUID = 1L;

    @Override
    INDArray ofEach(INDArray labels, INDArray z) {
        INDArray softplus = Transforms.log1p(Transforms.exp(Transforms.abs(z).negi(), false), false)
                .addi(Transforms.relu(z));
        return softplus.subi(labels.mul(z)).mean(true, 1);
    }

    @Override
    INDArray gradient(INDArray labels, INDArray z) {
        return Transforms.sigmoid(z).subi(labels).divi(z.size(1));
    }

    @Override
    void check(INDArray labels, INDArray z, IActivation activation) {
        if (!(activation instanceof ActivationSigmoid) || labels.size(1) != z.size(1)) {
            throw new IllegalArgumentException(
                    "Binary cross entropy needs the output activation SIGMOID and one label per" + " output, not "
                            + activation + ", " + labels.size(1) + " labels and " + z.size(1) + " outputs");
        }
    }

    @Override
    public boolean suits(IActivation activation) {
        return activation instanceof ActivationSigmoid;
    }

    @Override
    public LossFunction kernel() {
        return new LossFunction.BinaryCrossEntropy();
    }

    @Override
    public String toString() {
        return "BinaryCrossEntropy()";
    }
}
