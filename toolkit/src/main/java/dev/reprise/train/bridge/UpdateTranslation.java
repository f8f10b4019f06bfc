package dev.reprise.train.bridge;

import dev.reprise.kernel.Architecture;
import dev.reprise.kernel.GradientClipping;
import dev.reprise.kernel.ParameterSpec;
import dev.reprise.kernel.TrainingSpec;
import dev.reprise.kernel.UpdateSpec;
import dev.reprise.train.port.L2Decay;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;
import org.nd4j.linalg.schedule.FixedSchedule;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * How a DL4J network's parameters are updated, in the kernel's words.
 *
 * @param rates whose learning rate a step has; groups with another have a factor
 * @param spec for all parameters
 * @param penalties parameters whose squares are part of the loss
 */
record UpdateTranslation(IUpdater rates, TrainingSpec spec, List<Penalty> penalties) {

    /**
     * DL4J's {@code l2} and {@code weightDecay}: half of the share times the squares of these parameters is added to the loss.
     *
     * @param first the place of the first in the kernel's order
     */
    record Penalty(int first, int count, double share) {

        double of(float[] parameters) {
            double sum = 0;
            for (int k = first; k < first + count; k++) {
                sum += (double) parameters[k] * parameters[k];
            }
            return share * sum / 2;
        }
    }

    /**
     * The updates of the architecture's parameters.
     *
     * @param layers of DL4J by the kernel's node
     * @throws NoCounterpartException if one has none
     */
    static UpdateTranslation of(Architecture architecture, Map<String, Layer> layers) {
        if (architecture.blocks().isEmpty()) {
            return new UpdateTranslation(
                    new NoOp(), TrainingSpec.of(new dev.reprise.kernel.Optimizer.Frozen()), List.of());
        }
        Architecture.Block first = architecture.blocks().get(0);
        IUpdater rates = updater(layers, first);
        var spec = TrainingSpec.of(update(layers, first, rates));
        var penalties = new ArrayList<Penalty>();
        for (Architecture.Block block : architecture.blocks()) {
            UpdateSpec own = update(layers, block, rates);
            if (!own.equals(spec.update())) {
                spec = spec.with(block.node(), block.spec().kind(), own);
            }
            double share = penalty(regularization(layers, block));
            if (share != 0) {
                penalties.add(new Penalty(block.first(), block.spec().size(), share));
            }
        }
        return new UpdateTranslation(rates, spec.clipped(clipping(layers)), penalties);
    }

    double penalty(float[] parameters) {
        return penalties.stream().mapToDouble(penalty -> penalty.of(parameters)).sum();
    }

    private static UpdateSpec update(Map<String, Layer> layers, Architecture.Block block, IUpdater rates) {
        IUpdater updater = updater(layers, block);
        UpdateSpec spec = UpdateSpec.of(Dl4jMapping.optimizer(updater)).rateFactor(factor(updater, rates));
        for (Regularization regularization : regularization(layers, block)) {
            if (regularization instanceof L2Regularization l2
                    && (l2.getClass() == L2Regularization.class || l2 instanceof L2Decay)) {
                spec = spec.l2(spec.l2() + constant(l2.getL2()));
            } else if (regularization instanceof WeightDecay decay && decay.isApplyLR()) {
                spec = spec.decoupledDecay(spec.decoupledDecay() + constant(decay.getCoeff()));
            } else {
                throw new NoCounterpartException(
                        "the regularisation " + regularization.getClass().getSimpleName());
            }
        }
        return spec;
    }

    private static double factor(IUpdater updater, IUpdater rates) {
        if (updater.equals(rates)) {
            return 1;
        }
        boolean same = true;
        double factor = updater.getLearningRate(0, 0) / rates.getLearningRate(0, 0);
        for (int step : new int[] {1, 10, 1000}) {
            same &= updater.getLearningRate(step, step) == updater.getLearningRate(0, 0)
                    && rates.getLearningRate(step, step) == rates.getLearningRate(0, 0);
        }
        if (!same || !Double.isFinite(factor)) {
            throw new NoCounterpartException("learning rates that change otherwise from layer to layer");
        }
        return factor;
    }

    /** DL4J's own L2 and decay are part of its loss, PyTorch's decay is not. */
    private static double penalty(List<Regularization> regularization) {
        double share = 0;
        for (Regularization one : regularization) {
            if (one instanceof L2Regularization l2 && !(one instanceof L2Decay)) {
                share += constant(l2.getL2());
            } else if (one instanceof WeightDecay decay) {
                share += constant(decay.getCoeff());
            }
        }
        return share;
    }

    private static double constant(ISchedule schedule) {
        if (!(schedule instanceof FixedSchedule)) {
            throw new NoCounterpartException("regularisation with a schedule");
        }
        return schedule.valueAt(0, 0);
    }

    private static GradientClipping clipping(Map<String, Layer> layers) {
        Set<GradientClipping> all = new LinkedHashSet<>();
        for (Layer layer : layers.values()) {
            if (layer instanceof BaseLayer base && base.getGradientNormalization() != null) {
                all.add(Dl4jMapping.clipping(
                        base.getGradientNormalization(), base.getGradientNormalizationThreshold()));
            } else {
                all.add(GradientClipping.NONE);
            }
        }
        if (all.size() != 1) {
            throw new NoCounterpartException("gradients that are clipped otherwise from layer to layer");
        }
        return all.iterator().next();
    }

    private static IUpdater updater(Map<String, Layer> layers, Architecture.Block block) {
        return layer(layers, block).getUpdaterByParam(parameter(block.spec().kind()));
    }

    private static List<Regularization> regularization(Map<String, Layer> layers, Architecture.Block block) {
        List<Regularization> found = layer(layers, block)
                .getRegularizationByParam(parameter(block.spec().kind()));
        return found == null ? List.of() : found;
    }

    private static Layer layer(Map<String, Layer> layers, Architecture.Block block) {
        return java.util.Objects.requireNonNull(layers.get(block.node()), block.node());
    }

    /** What DL4J calls such parameters. */
    static String parameter(ParameterSpec.Kind kind) {
        return switch (kind) {
            case WEIGHTS -> "W";
            case BIASES -> "b";
            case GAMMA -> "gamma";
            case BETA -> "beta";
        };
    }
}
