package dev.reprise.train;

import dev.reprise.kernel.LayerShape;
import dev.reprise.kernel.Nonlinearity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;

/** Follows the shape of a sample through a DL4J configuration and names each layer's counterpart. */
final class PlainLayers {

    private final List<LayerShape> shapes = new ArrayList<>();
    /** Channels, rows and columns, or the number of features alone. */
    private int[] values;

    private PlainLayers(int[] features) {
        this.values = features;
    }

    /** Empty if one of the layers has no counterpart. */
    static Optional<List<LayerShape>> of(MultiLayerConfiguration configuration, int[] features) {
        var layers = new PlainLayers(features);
        for (int l = 0; l < configuration.getConfs().size(); l++) {
            if (!layers.preprocess(configuration.getInputPreProcess(l))
                    || !layers.add(configuration.getConf(l).getLayer())) {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(layers.shapes));
    }

    private boolean preprocess(InputPreProcessor preprocessor) {
        if (preprocessor instanceof CnnToFeedForwardPreProcessor flatten) {
            values = new int[] {size()};
            return flatten.getFormat() == CNN2DFormat.NCHW;
        }
        if (preprocessor instanceof FeedForwardToCnnPreProcessor images) {
            values = new int[] {
                (int) images.getNumChannels(), (int) images.getInputHeight(), (int) images.getInputWidth()
            };
            return true;
        }
        return preprocessor == null;
    }

    private boolean add(Layer layer) {
        Optional<? extends LayerShape> shape = shape(layer).filter(found -> found.inputs() == size());
        shape.ifPresent(found -> {
            shapes.add(found);
            values = outputs(found);
        });
        return shape.isPresent();
    }

    private Optional<? extends LayerShape> shape(Layer layer) {
        Class<?> type = layer.getClass(); // a subclass may do anything
        if (type == DenseLayer.class && values.length == 1) {
            return dense((DenseLayer) layer);
        }
        if (type == OutputLayer.class && values.length == 1) {
            return output((OutputLayer) layer);
        }
        if (type == ConvolutionLayer.class && values.length == 3) {
            return convolution((ConvolutionLayer) layer);
        }
        if (type == SubsamplingLayer.class && values.length == 3) {
            return pooling((SubsamplingLayer) layer);
        }
        return type == ActivationLayer.class
                ? PlainPieces.nonlinearity(((ActivationLayer) layer).getActivationFn())
                        .map(function ->
                                new LayerShape.Elementwise(size(), function, values.length == 3 ? values[2] : 0))
                : Optional.empty();
    }

    private static Optional<LayerShape.Full> dense(DenseLayer layer) {
        return layer.hasBias() && !layer.hasLayerNorm()
                ? PlainPieces.nonlinearity(layer.getActivationFn())
                        .map(function -> new LayerShape.Full((int) layer.getNIn(), (int) layer.getNOut(), function))
                : Optional.empty();
    }

    /** Its activation belongs to the loss. */
    private static Optional<LayerShape.Full> output(OutputLayer layer) {
        return layer.hasBias()
                ? Optional.of(new LayerShape.Full((int) layer.getNIn(), (int) layer.getNOut(), Nonlinearity.IDENTITY))
                : Optional.empty();
    }

    private Optional<LayerShape.Convolution> convolution(ConvolutionLayer layer) {
        int kernel = layer.getKernelSize()[0];
        boolean same = layer.getConvolutionMode() == ConvolutionMode.Same;
        int padding = same ? kernel / 2 : layer.getPadding()[0];
        boolean regular = all(layer.getKernelSize(), kernel)
                && all(layer.getStride(), 1)
                && all(layer.getDilation(), 1)
                && (same ? kernel % 2 == 1 : all(layer.getPadding(), padding))
                && padding < kernel
                && layer.getConvolutionMode() != ConvolutionMode.Causal
                && layer.getCnn2dDataFormat() == CNN2DFormat.NCHW
                && layer.hasBias()
                && layer.getNIn() == values[0];
        return regular
                ? PlainPieces.nonlinearity(layer.getActivationFn())
                        .map(function -> new LayerShape.Convolution(
                                values[0], values[1], values[2], (int) layer.getNOut(), kernel, padding, function))
                : Optional.empty();
    }

    private Optional<LayerShape.MaxPooling> pooling(SubsamplingLayer layer) {
        int size = layer.getKernelSize()[0];
        int stride = layer.getStride()[0];
        boolean regular = layer.getPoolingType() == org.deeplearning4j.nn.conf.layers.PoolingType.MAX
                && all(layer.getKernelSize(), size)
                && all(layer.getStride(), stride)
                && all(layer.getDilation(), 1)
                && all(layer.getPadding(), 0)
                && layer.getConvolutionMode() != ConvolutionMode.Same
                && layer.getCnn2dDataFormat() == CNN2DFormat.NCHW;
        return regular
                ? Optional.of(new LayerShape.MaxPooling(values[0], values[1], values[2], size, stride))
                : Optional.empty();
    }

    private int[] outputs(LayerShape shape) {
        if (shape instanceof LayerShape.Elementwise) {
            return values;
        }
        if (shape instanceof LayerShape.Convolution convolution) {
            return new int[] {convolution.filters(), convolution.outputHeight(), convolution.outputWidth()};
        }
        if (shape instanceof LayerShape.MaxPooling pooling) {
            return new int[] {pooling.channels(), pooling.outputHeight(), pooling.outputWidth()};
        }
        return new int[] {shape.outputs()};
    }

    private int size() {
        return Arrays.stream(values).reduce(1, Math::multiplyExact);
    }

    private static boolean all(int[] numbers, int expected) {
        return Arrays.stream(numbers).allMatch(number -> number == expected);
    }
}
