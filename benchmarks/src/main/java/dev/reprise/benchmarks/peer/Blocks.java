package dev.reprise.benchmarks.peer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.initializer.UniformInitializer;
import dev.reprise.benchmarks.child.Workload;
import java.util.List;

/** The networks. Weights and biases are uniform in ±1/sqrt(fan-in), PyTorch's default. */
final class Blocks {

    /** The hidden activation. */
    enum Hidden {
        RELU,
        TANH,
        SIGMOID;

        private Block block() {
            return switch (this) {
                case RELU -> Activation.reluBlock();
                case TANH -> Activation.tanhBlock();
                case SIGMOID -> Activation.sigmoidBlock();
            };
        }
    }

    private static final int HIDDEN_LAYERS = 4;
    private static final int FILTERS = 10;
    private static final int DIGITS = 10;
    private static final int COLORS = 7;
    /** What two convolutions of 5x5 and poolings leave of 28 rows. */
    private static final int ROWS = 4;

    private static final float DROPOUT = 0.25f;

    private Blocks() {}

    /** The network of a workload. Where its loss is the cross-entropy its outputs are logits. */
    static Block of(Workload workload) {
        int width = workload.width();
        return switch (workload.kind()) {
            case MLP -> mlp(width, Hidden.TANH);
            case DENSE ->
                new SequentialBlock()
                        .add(linear(width, 128))
                        .add(Hidden.TANH.block())
                        .add(linear(128, 64))
                        .add(Hidden.TANH.block())
                        .add(linear(64, DIGITS))
                        .add(softmax());
            case CNN -> cnn(width, Hidden.TANH);
            case TWO_HEADS ->
                trunk(3, width, Hidden.RELU)
                        .add(new ParallelBlock(
                                heads -> new NDList(heads.stream()
                                        .map(NDList::singletonOrThrow)
                                        .toArray(NDArray[]::new)),
                                List.of(linear(width, DIGITS), linear(width, COLORS))));
            case DEEP_CNN -> deep(width);
            case WIDE_CNN -> wide(width, false);
            case NORMALISED_CNN -> wide(width, true);
        };
    }

    static Block mlp(int width, Hidden hidden) {
        var block = new SequentialBlock();
        int inputs = 2;
        for (int l = 0; l < HIDDEN_LAYERS; l++) {
            block.add(linear(inputs, width)).add(hidden.block());
            inputs = width;
        }
        return block.add(linear(inputs, 1)).add(Activation.sigmoidBlock());
    }

    static Block cnn(int neurons, Hidden hidden) {
        return trunk(1, neurons, hidden).add(linear(neurons, DIGITS)).add(softmax());
    }

    private static SequentialBlock trunk(int channels, int neurons, Hidden hidden) {
        return new SequentialBlock()
                .add(convolution(channels, FILTERS, 5, 0))
                .add(hidden.block())
                .add(pooling())
                .add(convolution(FILTERS, FILTERS, 5, 0))
                .add(hidden.block())
                .add(pooling())
                .add(ai.djl.nn.Blocks.batchFlattenBlock())
                .add(linear(FILTERS * ROWS * ROWS, neurons))
                .add(hidden.block());
    }

    private static Block deep(int last) {
        var block = new SequentialBlock();
        int channels = 1;
        for (int filters : new int[] {16, 32, 64, last}) {
            block.add(convolution(channels, filters, 3, 1))
                    .add(Hidden.RELU.block())
                    .add(pooling());
            channels = filters;
        }
        // Four poolings leave one pixel of 28 rows.
        return block.add(ai.djl.nn.Blocks.batchFlattenBlock()).add(linear(last, DIGITS));
    }

    private static Block wide(int neurons, boolean normalised) {
        var block = new SequentialBlock();
        int channels = 1;
        for (int filters : new int[] {32, 64}) {
            block.add(convolution(channels, filters, 5, 2));
            normalise(block, normalised);
            block.add(Hidden.RELU.block()).add(pooling());
            channels = filters;
        }
        if (normalised) {
            block.add(Dropout.builder().optRate(DROPOUT).build());
        }
        block.add(ai.djl.nn.Blocks.batchFlattenBlock()).add(linear(64 * 7 * 7, neurons));
        normalise(block, normalised);
        return block.add(Hidden.RELU.block()).add(linear(neurons, DIGITS));
    }

    private static void normalise(SequentialBlock block, boolean normalised) {
        if (normalised) {
            block.add(BatchNorm.builder().build());
        }
    }

    private static Block softmax() {
        return new LambdaBlock(values -> new NDList(values.singletonOrThrow().softmax(1)), "softmax");
    }

    private static Block linear(int inputs, int outputs) {
        return initialised(Linear.builder().setUnits(outputs).build(), inputs);
    }

    private static Block convolution(int channels, int filters, int kernel, int padding) {
        var convolution = Conv2d.builder()
                .setFilters(filters)
                .setKernelShape(new Shape(kernel, kernel))
                .optPadding(new Shape(padding, padding))
                .build();
        return initialised(convolution, channels * kernel * kernel);
    }

    private static Block pooling() {
        return Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2));
    }

    private static Block initialised(Block block, int fanIn) {
        var uniform = new UniformInitializer((float) (1 / Math.sqrt(fanIn)));
        block.setInitializer(uniform, Parameter.Type.WEIGHT);
        block.setInitializer(uniform, Parameter.Type.BIAS);
        return block;
    }
}
