package dev.reprise.train.bridge;

import dev.reprise.kernel.Activation;
import dev.reprise.kernel.Architecture;
import dev.reprise.kernel.LayerSpec;
import dev.reprise.kernel.LossFunction;
import dev.reprise.kernel.Shape;
import dev.reprise.kernel.Window;
import dev.reprise.train.port.ChannelSoftmax;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.IActivation;

/**
 * Adds the counterparts of DL4J's layers to an architecture: a layer of DL4J's becomes one to four of the kernel's, since dropout, a
 * change of shape and softmax are layers of their own there.
 */
final class LayerTranslation {

    private final Architecture.Builder builder;

    /** Where the values of a layer or input of DL4J's are found. */
    private final Map<String, String> ends = new LinkedHashMap<>();

    LayerTranslation(Shape input) {
        this.builder = Architecture.of(input);
    }

    Architecture.Builder builder() {
        return builder;
    }

    /** Says where the values of a layer or input of DL4J's are found. */
    void put(String name, String node) {
        ends.put(name, node);
    }

    /** Where they are found. */
    String end(String name) {
        String end = ends.get(name);
        if (end == null) {
            throw new NoCounterpartException("what " + name + " puts out");
        }
        return end;
    }

    /** The name of the node that has a layer's parameters. */
    static String node(String name) {
        return "layer " + name;
    }

    /**
     * Adds a layer.
     *
     * @param name of DL4J's layer
     * @param input the node whose values it takes
     * @throws NoCounterpartException if it has none
     */
    void add(String name, Layer layer, @Nullable InputPreProcessor preprocessor, String input) {
        try {
            String from = dropped(name, layer.getIDropout(), shaped(name, preprocessor, input));
            put(name, translated(name, layer, from));
        } catch (NoCounterpartException e) {
            throw new NoCounterpartException(
                    "layer " + name + " (" + layer.getClass().getSimpleName() + "): " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new NoCounterpartException(String.valueOf(e.getMessage()));
        }
    }

    private String shaped(String name, @Nullable InputPreProcessor preprocessor, String input) {
        if (preprocessor == null) {
            return input;
        }
        if (preprocessor instanceof CnnToFeedForwardPreProcessor flatten && flatten.getFormat() == CNN2DFormat.NCHW) {
            return node(
                    name + " flattened",
                    new LayerSpec.Reshape(Shape.flat(builder.shape(input).size())),
                    input);
        }
        if (preprocessor instanceof FeedForwardToCnnPreProcessor images) {
            Shape shape = Shape.image(
                    (int) images.getNumChannels(), (int) images.getInputHeight(), (int) images.getInputWidth());
            return shape.equals(builder.shape(input))
                    ? input
                    : node(name + " as images", new LayerSpec.Reshape(shape), input);
        }
        throw new NoCounterpartException(
                "its preprocessor " + preprocessor.getClass().getSimpleName());
    }

    private String dropped(String name, @Nullable IDropout dropout, String input) {
        if (dropout == null) {
            return input;
        }
        if (dropout.getClass() != Dropout.class || ((Dropout) dropout).getPSchedule() != null) {
            throw new NoCounterpartException("its noise " + dropout.getClass().getSimpleName());
        }
        double kept = ((Dropout) dropout).getP();
        return kept == 1 ? input : node(name + " dropout", new LayerSpec.Dropout(1 - kept), input);
    }

    private String translated(String name, Layer layer, String input) {
        Class<?> type = layer.getClass(); // a subclass may do anything
        if (type == DropoutLayer.class) {
            return input;
        }
        if (type == ActivationLayer.class) {
            return activated(name, ((ActivationLayer) layer).getActivationFn(), input);
        }
        if (type == DenseLayer.class) {
            var dense = (DenseLayer) layer;
            require(!dense.hasLayerNorm(), "layer normalisation");
            String node = node(
                    name,
                    new LayerSpec.Dense((int) dense.getNOut(), dense.hasBias(), inside(dense.getActivationFn())),
                    input);
            return outside(name, dense.getActivationFn(), node);
        }
        if (type == OutputLayer.class) {
            return output(name, (OutputLayer) layer, input);
        }
        if (type == LossLayer.class) {
            var loss = (LossLayer) layer;
            return head(name, Dl4jMapping.loss(loss.getLossFn(), loss.getActivationFn()), input);
        }
        if (type == ConvolutionLayer.class) {
            return convolution(name, (ConvolutionLayer) layer, input);
        }
        if (type == SubsamplingLayer.class) {
            return pooling(name, (SubsamplingLayer) layer, input);
        }
        if (type == BatchNormalization.class) {
            return normalisation(name, (BatchNormalization) layer, input);
        }
        throw new NoCounterpartException("there is no such layer in the kernel");
    }

    /** The activation belongs to the loss. */
    private String output(String name, OutputLayer layer, String input) {
        String node =
                node(name, new LayerSpec.Dense((int) layer.getNOut(), layer.hasBias(), Activation.IDENTITY), input);
        return head(name, Dl4jMapping.loss(layer.getLossFn(), layer.getActivationFn()), node);
    }

    private String head(String name, LossFunction loss, String node) {
        builder.head(head(name), node, loss, 1);
        return node;
    }

    /** The name of the head at an output layer. */
    static String head(String name) {
        return "head " + name;
    }

    private String convolution(String name, ConvolutionLayer layer, String input) {
        require(layer.getCnn2dDataFormat() == CNN2DFormat.NCHW, "channels last");
        Window window = window(
                layer.getKernelSize(),
                layer.getStride(),
                layer.getPadding(),
                layer.getDilation(),
                layer.getConvolutionMode(),
                builder.shape(input));
        String node = node(
                name,
                new LayerSpec.Convolution(
                        (int) layer.getNOut(), window, layer.hasBias(), inside(layer.getActivationFn())),
                input);
        return outside(name, layer.getActivationFn(), node);
    }

    private String pooling(String name, SubsamplingLayer layer, String input) {
        require(layer.getCnn2dDataFormat() == CNN2DFormat.NCHW, "channels last");
        Window window = window(
                layer.getKernelSize(),
                layer.getStride(),
                layer.getPadding(),
                layer.getDilation(),
                layer.getConvolutionMode(),
                builder.shape(input));
        if (layer.getPoolingType() == PoolingType.MAX) {
            return node(name, new LayerSpec.MaxPooling(window), input);
        }
        require(layer.getPoolingType() == PoolingType.AVG, "its pooling " + layer.getPoolingType());
        return node(name, new LayerSpec.AveragePooling(window, layer.isAvgPoolIncludePadInDivisor()), input);
    }

    /** DL4J ignores the layer's activation. */
    private String normalisation(String name, BatchNormalization layer, String input) {
        require(!layer.isLockGammaBeta(), "its fixed scale and shift");
        require(!layer.isUseLogStd(), "its logarithmic deviations");
        require(layer.getCnn2DFormat() == CNN2DFormat.NCHW, "channels last");
        return node(
                name,
                new LayerSpec.BatchNormalization(layer.getEps(), layer.getDecay(), false, Activation.IDENTITY),
                input);
    }

    private static Window window(
            int[] kernel, int[] stride, int[] padding, int[] dilation, ConvolutionMode mode, Shape input) {
        require(Arrays.stream(dilation).allMatch(d -> d == 1), "dilation");
        require(mode != ConvolutionMode.Causal, "causal padding");
        boolean same = mode == ConvolutionMode.Same;
        int rows = same ? 0 : padding[0];
        int columns = same ? 0 : padding[1];
        var window = new Window(kernel[0], kernel[1], stride[0], stride[1], rows, rows, columns, columns);
        return same ? window.same(input) : window;
    }

    /** Softmax is a layer of its own. */
    private static Activation inside(IActivation activation) {
        return Dl4jMapping.isSoftmax(activation) || activation instanceof ChannelSoftmax
                ? Activation.IDENTITY
                : Dl4jMapping.activation(activation);
    }

    private String outside(String name, IActivation activation, String node) {
        return Dl4jMapping.isSoftmax(activation) || activation instanceof ChannelSoftmax
                ? softmax(name + " softmax", activation, node)
                : node;
    }

    private String activated(String name, IActivation activation, String input) {
        return Dl4jMapping.isSoftmax(activation) || activation instanceof ChannelSoftmax
                ? softmax(name, activation, input)
                : node(name, new LayerSpec.Elementwise(Dl4jMapping.activation(activation)), input);
    }

    /** DL4J's own softmax of an image is over the pixels of a row. */
    private String softmax(String name, IActivation activation, String input) {
        require(
                builder.shape(input).image() == activation instanceof ChannelSoftmax,
                "softmax over other than channels or features");
        return node(name, new LayerSpec.Softmax(), input);
    }

    private String node(String name, LayerSpec layer, String... inputs) {
        builder.layer(node(name), layer, inputs);
        return node(name);
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new NoCounterpartException(what);
        }
    }
}
