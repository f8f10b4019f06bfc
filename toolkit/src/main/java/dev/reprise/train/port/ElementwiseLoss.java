package dev.reprise.train.port;

import dev.reprise.kernel.LossFunction;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** A loss with one value per sample, of which DL4J takes the mean over the batch, and a gradient in the output before activation. */
public abstract sealed class ElementwiseLoss implements ILossFunction permits BinaryCrossEntropy, GaussianLikelihood {

    private static final long serialVersionUID = 1L;

    /** The loss of each sample: {batch, 1}. */
    abstract INDArray ofEach(INDArray labels, INDArray preOutput);

    /** The derivative of each sample's loss by its outputs: {batch, outputs}. */
    abstract INDArray gradient(INDArray labels, INDArray preOutput);

    /** @throws IllegalArgumentException if the loss is not meant for such a layer */
    abstract void check(INDArray labels, INDArray preOutput, IActivation activation);

    /** Whether it is meant for an output layer with this activation. */
    public abstract boolean suits(IActivation activation);

    /** What the kernel calls it. */
    public abstract LossFunction kernel();

    @Override
    public final double computeScore(
            INDArray labels, INDArray preOutput, IActivation activation, @Nullable INDArray mask, boolean average) {
        double sum = computeScoreArray(labels, preOutput, activation, mask)
                .sumNumber()
                .doubleValue();
        return average ? sum / labels.size(0) : sum;
    }

    @Override
    public final INDArray computeScoreArray(
            INDArray labels, INDArray preOutput, IActivation activation, @Nullable INDArray mask) {
        refuse(mask);
        check(labels, preOutput, activation);
        return ofEach(labels.castTo(preOutput.dataType()), preOutput);
    }

    @Override
    public final INDArray computeGradient(
            INDArray labels, INDArray preOutput, IActivation activation, @Nullable INDArray mask) {
        refuse(mask);
        check(labels, preOutput, activation);
        return gradient(labels.castTo(preOutput.dataType()), preOutput);
    }

    @Override
    public final Pair<Double, INDArray> computeGradientAndScore(
            INDArray labels, INDArray preOutput, IActivation activation, @Nullable INDArray mask, boolean average) {
        return Pair.of(
                computeScore(labels, preOutput, activation, mask, average),
                computeGradient(labels, preOutput, activation, mask));
    }

    @Override
    public final String name() {
        return toString();
    }

    private void refuse(@Nullable INDArray mask) {
        if (mask != null) {
            throw new IllegalArgumentException(name() + " knows no masks");
        }
    }
}
