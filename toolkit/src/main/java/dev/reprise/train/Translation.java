package dev.reprise.train;

import dev.reprise.data.Samples;
import dev.reprise.kernel.LayerShape;
import dev.reprise.kernel.Loss;
import dev.reprise.kernel.Network;
import dev.reprise.kernel.UpdateRule;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.api.OptimizationAlgorithm;
import org.deeplearning4j.nn.conf.BackpropType;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.regularization.Regularization;

/**
 * A DL4J network in the words of {@link dev.reprise.kernel}.
 *
 * @param decay share of the parameters added to their gradient
 */
record Translation(List<LayerShape> layers, Loss loss, IUpdater updater, UpdateRule rule, double decay) {

    /** Multiplications per step, forward, above which DL4J's native library is faster at dense layers. */
    private static final long MOST_DENSE = 1_000_000;

    /** The same where there are convolutions, for which DL4J first copies windows. */
    private static final long MOST_CONVOLUTIONAL = 12_000_000;

    /** Empty if anything in the network has no counterpart, or the steps are too large. */
    static Optional<Translation> of(MultiLayerNetwork network, Samples samples, int largestBatch) {
        MultiLayerConfiguration configuration = network.getLayerWiseConfigurations();
        if (!isPlain(network)
                || !(configuration.getConf(network.getnLayers() - 1).getLayer() instanceof OutputLayer output)) {
            return Optional.empty();
        }
        Optional<Loss> loss = PlainPieces.loss(output.getLossFn(), output.getActivationFn());
        Optional<Common> common = Common.of(configuration);
        Optional<List<LayerShape>> layers = PlainLayers.of(configuration, samples.featureShape());
        if (loss.isEmpty() || common.isEmpty() || layers.isEmpty() || isLarge(layers.get(), largestBatch)) {
            return Optional.empty();
        }
        return Optional.of(new Translation(
                layers.get(),
                loss.get(),
                common.get().updater(),
                common.get().rule(),
                common.get().decay()));
    }

    private static boolean isLarge(List<LayerShape> layers, int batch) {
        boolean convolutional = layers.stream().anyMatch(LayerShape.Convolution.class::isInstance);
        long multiplications =
                layers.stream().mapToLong(LayerShape::multiplications).sum() * batch;
        return multiplications > (convolutional ? MOST_CONVOLUTIONAL : MOST_DENSE);
    }

    Network network(int largestBatch) {
        return new Network(layers, loss, rule, decay, largestBatch);
    }

    private static boolean isPlain(MultiLayerNetwork network) {
        MultiLayerConfiguration configuration = network.getLayerWiseConfigurations();
        return network.getListeners().isEmpty()
                && network.params().dataType() == DataType.FLOAT
                && configuration.getBackpropType() == BackpropType.Standard
                && configuration.getConfs().stream().allMatch(Translation::isPlain)
                && network.getUpdater() instanceof BaseMultiLayerUpdater<?> updater
                && updater.getUpdaterBlocks().size() == 1;
    }

    private static boolean isPlain(NeuralNetConfiguration configuration) {
        Layer layer = configuration.getLayer();
        return configuration.isMiniBatch()
                && configuration.isMinimize()
                && configuration.getOptimizationAlgo() == OptimizationAlgorithm.STOCHASTIC_GRADIENT_DESCENT
                && layer.getIDropout() == null
                && (layer.getConstraints() == null || layer.getConstraints().isEmpty())
                && (!(layer instanceof BaseLayer base)
                        || base.getWeightNoise() == null
                                && base.getGradientNormalization() == GradientNormalization.None);
    }

    /** What all layers must share. */
    private record Common(IUpdater updater, UpdateRule rule, double decay) {

        static Optional<Common> of(MultiLayerConfiguration configuration) {
            List<BaseLayer> layers = configuration.getConfs().stream()
                    .map(NeuralNetConfiguration::getLayer)
                    .filter(BaseLayer.class::isInstance)
                    .map(BaseLayer.class::cast)
                    .toList();
            IUpdater updater = layers.get(0).getIUpdater();
            double decay = decay(layers.get(0).getRegularization());
            boolean shared = layers.stream()
                    .allMatch(layer -> layer.getIUpdater().equals(updater)
                            && (layer.getBiasUpdater() == null
                                    || layer.getBiasUpdater().equals(updater))
                            && decay(layer.getRegularization()) == decay
                            && decay(layer.getRegularizationBias()) == decay);
            return shared ? PlainPieces.rule(updater).map(rule -> new Common(updater, rule, decay)) : Optional.empty();
        }

        /** NaN, which equals nothing, for regularisation of other kinds. */
        private static double decay(List<Regularization> regularization) {
            if (regularization == null || regularization.isEmpty()) {
                return 0;
            }
            return regularization.size() == 1 && regularization.get(0) instanceof CoupledDecay decay
                    ? decay.getL2().valueAt(0, 0)
                    : Double.NaN;
        }
    }
}
