package dev.reprise.sample.padova2020;

import dev.reprise.train.port.PyTorchDefaults;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer.PoolingType;
import org.nd4j.linalg.activations.Activation;

/**
 * The networks of Section 2: convolutions, each of which halves the image, a dense layer, and ten classes.
 *
 * @param filters of each convolution
 * @param dense neurons of the dense layer
 * @param dropout after the last convolution; 0 for none
 * @param batchNormalisation after each layer
 * @param strided halves by stride 2 instead of max-pooling
 */
record DigitCnn(List<Integer> filters, int dense, double dropout, boolean batchNormalisation, boolean strided) {

    static final String UNSTATED =
            "Convolutions of 5x5 that keep the size, with ReLU and max-pooling of 2x2; a dense layer of 1024, which gives the"
                    + " stated 3 million parameters; Adam with learning rate 0.001; PyTorch's default initialisation.";
    static final String PLAIN = "Neither dropout nor batch normalisation in this comparison, and 10 epochs.";
    static final String REGULARISED =
            "Dropout of 0.25 after the last convolution, batch normalisation between each layer and its ReLU.";
    static final int BATCH = 128;
    static final int EPOCHS = 10;

    private static final int KERNEL = 5;
    private static final int PADDING = 2;
    private static final int SIDE = 28;
    private static final int DIGITS = 10;
    private static final double LEARNING_RATE = 0.001;
    private static final double DROPOUT = 0.25;

    /** 32 and 64 filters, as selected in Section 2.2, without what Section 2.3 adds. */
    static DigitCnn selected() {
        return new DigitCnn(List.of(32, 64), 1024, 0, false, false);
    }

    /** With what Section 2.3 adds. */
    static DigitCnn regularised() {
        return selected().withDropout(DROPOUT).withBatchNormalisation(true);
    }

    DigitCnn withFilters(List<Integer> counts) {
        return new DigitCnn(counts, dense, dropout, batchNormalisation, strided);
    }

    DigitCnn withDense(int neurons) {
        return new DigitCnn(filters, neurons, dropout, batchNormalisation, strided);
    }

    DigitCnn withDropout(double rate) {
        return new DigitCnn(filters, dense, rate, batchNormalisation, strided);
    }

    DigitCnn withBatchNormalisation(boolean on) {
        return new DigitCnn(filters, dense, dropout, on, strided);
    }

    DigitCnn withStride(boolean on) {
        return new DigitCnn(filters, dense, dropout, batchNormalisation, on);
    }

    MultiLayerConfiguration configuration() {
        ListBuilder layers = new NeuralNetConfiguration.Builder()
                .updater(PyTorchDefaults.adam(LEARNING_RATE))
                .list();
        filters.forEach(count -> addConvolution(layers, count));
        if (dropout > 0) {
            layers.layer(PyTorchDefaults.dropout(dropout));
        }
        layers.layer(new DenseLayer.Builder().nOut(dense).activation(inner()).build());
        addBatchNormalisation(layers);
        return layers.layer(new OutputLayer.Builder(PyTorchDefaults.crossEntropy())
                        .nOut(DIGITS)
                        .activation(Activation.SOFTMAX)
                        .build())
                .setInputType(InputType.convolutional(SIDE, SIDE, 1))
                .build();
    }

    private void addConvolution(ListBuilder layers, int count) {
        int stride = strided ? 2 : 1;
        layers.layer(new ConvolutionLayer.Builder(KERNEL, KERNEL)
                .padding(PADDING, PADDING)
                .stride(stride, stride)
                .nOut(count)
                .activation(inner())
                .build());
        addBatchNormalisation(layers);
        if (!strided) {
            layers.layer(new SubsamplingLayer.Builder(PoolingType.MAX)
                    .kernelSize(2, 2)
                    .stride(2, 2)
                    .build());
        }
    }

    private void addBatchNormalisation(ListBuilder layers) {
        if (batchNormalisation) {
            layers.layer(PyTorchDefaults.batchNorm().activation(Activation.RELU).build());
        }
    }

    /** Batch normalisation comes before ReLU, and then applies it. */
    private Activation inner() {
        return batchNormalisation ? Activation.IDENTITY : Activation.RELU;
    }

    /** Multiplications by a weight for one image: what a pass costs on any machine. */
    long multiplications() {
        long sum = 0;
        int side = SIDE;
        int channels = 1;
        for (int count : filters) {
            int outputSide = strided ? (side + 1) / 2 : side;
            sum += (long) outputSide * outputSide * count * channels * KERNEL * KERNEL;
            side = strided ? outputSide : side / 2;
            channels = count;
        }
        return sum + (long) side * side * channels * dense + (long) dense * DIGITS;
    }
}
