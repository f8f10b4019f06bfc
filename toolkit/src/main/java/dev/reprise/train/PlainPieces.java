package dev.reprise.train;

import dev.reprise.kernel.Loss;
import dev.reprise.kernel.Losses;
import dev.reprise.kernel.Nonlinearity;
import dev.reprise.kernel.UpdateRule;
import dev.reprise.kernel.UpdateRules;
import java.util.Optional;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSELU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/** Counterparts of DL4J's activations, losses and optimizers in {@link dev.reprise.kernel}; empty where there is none. */
final class PlainPieces {

    private PlainPieces() {}

    static Optional<Nonlinearity> nonlinearity(IActivation activation) {
        if (activation instanceof ActivationReLU) {
            return activation.equals(new ActivationReLU()) ? Optional.of(Nonlinearity.RELU) : Optional.empty();
        }
        if (activation instanceof ActivationTanH) {
            return Optional.of(Nonlinearity.TANH);
        }
        if (activation instanceof ActivationSigmoid) {
            return Optional.of(Nonlinearity.SIGMOID);
        }
        if (activation instanceof ActivationSELU) {
            return Optional.of(Nonlinearity.SELU);
        }
        return activation instanceof ActivationIdentity ? Optional.of(Nonlinearity.IDENTITY) : Optional.empty();
    }

    static Optional<Loss> loss(ILossFunction loss, IActivation activation) {
        boolean softmax = activation.equals(new ActivationSoftmax());
        if (loss.equals(new LossMSE())) {
            return softmax
                    ? Optional.of(Losses.squaredErrorOfSoftmax())
                    : nonlinearity(activation).map(Losses::squaredError);
        }
        if (loss.equals(new LossMCXENT())) {
            return softmax ? Optional.of(Losses.crossEntropy()) : Optional.empty();
        }
        if (loss instanceof BinaryCrossEntropy) {
            return activation instanceof ActivationSigmoid
                    ? Optional.of(Losses.binaryCrossEntropy())
                    : Optional.empty();
        }
        if (loss instanceof GaussianLikelihood gaussian) {
            return activation instanceof ActivationIdentity
                    ? Optional.of(Losses.gaussian(gaussian.factor(), gaussian.constant()))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    static Optional<UpdateRule> rule(IUpdater updater) {
        if (updater instanceof Sgd) {
            return Optional.of(UpdateRules.descent());
        }
        if (updater instanceof Nesterovs nesterovs) {
            return nesterovs.getMomentumISchedule() == null
                    ? Optional.of(UpdateRules.nesterov(nesterovs.getMomentum()))
                    : Optional.empty();
        }
        if (updater instanceof Adam adam) {
            return Optional.of(UpdateRules.adam(adam.getBeta1(), adam.getBeta2(), adam.getEpsilon(), false));
        }
        return updater instanceof Optimizer own ? Optional.of(own.rule()) : Optional.empty();
    }
}
