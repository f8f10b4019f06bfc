package dev.reprise.benchmarks.peer;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.initializer.UniformInitializer;

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
    private static final int KERNEL = 5;
    private static final int DIGITS = 10;
    /** What two convolutions and poolings leave of 28 rows. */
    private static final int ROWS = 4;

    private Blocks() {}

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
        return new SequentialBlock()
                .add(convolution(1))
                .add(hidden.block())
                .add(pooling())
                .add(convolution(FILTERS))
                .add(hidden.block())
                .add(pooling())
                .add(ai.djl.nn.Blocks.batchFlattenBlock())
                .add(linear(FILTERS * ROWS * ROWS, neurons))
                .add(hidden.block())
                .add(linear(neurons, DIGITS))
                .add(new LambdaBlock(
                        values -> new NDList(values.singletonOrThrow().softmax(1)), "softmax"));
    }

    private static Block linear(int inputs, int outputs) {
        return initialised(Linear.builder().setUnits(outputs).build(), inputs);
    }

    private static Block convolution(int channels) {
        var convolution = Conv2d.builder()
                .setFilters(FILTERS)
                .setKernelShape(new Shape(KERNEL, KERNEL))
                .build();
        return initialised(convolution, channels * KERNEL * KERNEL);
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
