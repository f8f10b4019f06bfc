package dev.reprise.train.bridge;

import dev.reprise.kernel.Activation;
import dev.reprise.kernel.GradientClipping;
import dev.reprise.kernel.LossFunction;
import dev.reprise.kernel.Optimizer;
import dev.reprise.train.port.ElementwiseLoss;
import dev.reprise.train.port.PortedOptimizer;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSELU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftPlus;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.nd4j.linalg.lossfunctions.impl.LossNegativeLogLikelihood;

/** What DL4J's activations, losses, optimizers and clippings are called in the kernel. A subclass of DL4J's may do anything. */
final class Dl4jMapping {

    private Dl4jMapping() {}

    /** @throws NoCounterpartException if there is none */
    static Activation activation(IActivation activation) {
        Class<?> type = activation.getClass();
        if (type == ActivationIdentity.class) {
            return Activation.IDENTITY;
        }
        if (type == ActivationReLU.class && activation.equals(new ActivationReLU())) {
            return Activation.RELU;
        }
        if (type == ActivationTanH.class) {
            return Activation.TANH;
        }
        if (type == ActivationSigmoid.class) {
            return Activation.SIGMOID;
        }
        if (type == ActivationSELU.class) {
            return Activation.SELU;
        }
        if (type == ActivationSoftPlus.class) {
            return Activation.SOFTPLUS;
        }
        if (type == ActivationLReLU.class) {
            return Activation.leakyRelu(((ActivationLReLU) activation).getAlpha());
        }
        if (type == ActivationELU.class) {
            return Activation.elu(((ActivationELU) activation).getAlpha());
        }
        throw new NoCounterpartException("the activation " + activation);
    }

    static boolean isSoftmax(IActivation activation) {
        return activation.getClass() == ActivationSoftmax.class;
    }

    /** @throws NoCounterpartException if there is none for the two together */
    static LossFunction loss(ILossFunction loss, IActivation activation) {
        boolean softmax = isSoftmax(activation);
        if (loss.equals(new LossMSE())) {
            return softmax
                    ? new LossFunction.SquaredErrorOfSoftmax()
                    : new LossFunction.SquaredError(activation(activation));
        }
        if (softmax && (loss.equals(new LossMCXENT()) || loss.equals(new LossNegativeLogLikelihood()))) {
            return new LossFunction.CrossEntropy();
        }
        if (loss instanceof ElementwiseLoss own && own.suits(activation)) {
            return own.kernel();
        }
        throw new NoCounterpartException("the loss " + loss + " after " + activation);
    }

    /** @throws NoCounterpartException if there is none */
    static Optimizer optimizer(IUpdater updater) {
        if (updater instanceof PortedOptimizer own) {
            return own.kernel();
        }
        Class<?> type = updater.getClass();
        if (type == Sgd.class) {
            return new Optimizer.Sgd();
        }
        if (type == Nesterovs.class && ((Nesterovs) updater).getMomentumISchedule() == null) {
            return new Optimizer.Nesterov(((Nesterovs) updater).getMomentum());
        }
        if (updater instanceof Adam adam && type == Adam.class) {
            return new Optimizer.Adam(adam.getBeta1(), adam.getBeta2(), adam.getEpsilon());
        }
        if (updater instanceof RmsProp rmsProp && type == RmsProp.class) {
            return new Optimizer.RmsProp(rmsProp.getRmsDecay(), rmsProp.getEpsilon());
        }
        throw new NoCounterpartException("the optimizer " + type.getSimpleName());
    }

    static GradientClipping clipping(GradientNormalization kind, double threshold) {
        return switch (kind) {
            case None -> GradientClipping.NONE;
            case RenormalizeL2PerLayer -> new GradientClipping(GradientClipping.Kind.RESCALE_PER_LAYER, threshold);
            case RenormalizeL2PerParamType -> new GradientClipping(GradientClipping.Kind.RESCALE_PER_KIND, threshold);
            case ClipElementWiseAbsoluteValue -> new GradientClipping(GradientClipping.Kind.BY_VALUE, threshold);
            case ClipL2PerLayer -> new GradientClipping(GradientClipping.Kind.BY_NORM_PER_LAYER, threshold);
            case ClipL2PerParamType -> new GradientClipping(GradientClipping.Kind.BY_NORM_PER_KIND, threshold);
        };
    }
}
