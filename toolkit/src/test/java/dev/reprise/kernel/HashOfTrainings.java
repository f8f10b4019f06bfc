package dev.reprise.kernel;

import dev.reprise.kernel.LayerSpec.BatchNormalization;
import dev.reprise.kernel.LayerSpec.Dropout;
import dev.reprise.kernel.LayerSpec.MaxPooling;
import dev.reprise.kernel.LayerSpec.Reshape;
import dev.reprise.kernel.LayerSpec.Softmax;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Trains small networks that have everything, and prints a hash of what they became. */
final class HashOfTrainings {

    private static final int STEPS = 4;

    private HashOfTrainings() {}

    /** Prints the hash and the implementation that gave it. */
    public static void main(String[] arguments) {
        System.out.println(hash() + " " + Implementations.supplied().now(0).name());
    }

    static String hash() {
        int hash = 1;
        for (Architecture architecture : List.of(convolutional(), strided(), dense())) {
            for (Optimizer optimizer : List.of(
                    new Optimizer.Sgd(),
                    new Optimizer.Momentum(0.9, false),
                    new Optimizer.Nesterov(0.9),
                    new Optimizer.Adam(0.9, 0.999, 1e-8),
                    new Optimizer.PyTorchAdam(0.9, 0.999, 1e-8),
                    new Optimizer.RmsProp(0.9, 1e-8))) {
                for (float value : train(architecture, optimizer)) {
                    hash = 31 * hash + Float.floatToIntBits(value);
                }
            }
        }
        return Integer.toHexString(hash);
    }

    private static float[] train(Architecture architecture, Optimizer optimizer) {
        var random = new SplittableRandom(1);
        var training = TrainingSpec.of(UpdateSpec.of(optimizer).l2(1e-3))
                .clipped(new GradientClipping(GradientClipping.Kind.BY_NORM, 1));
        var model = new Model(architecture, training, 3);
        model.setParameters(values(random, architecture.parameters()));
        for (int step = 0; step < STEPS; step++) {
            int size = step == STEPS - 1 ? 5 : 35;
            var labels = new ArrayList<float[]>();
            architecture.heads().forEach(head -> labels.add(values(random, size * head.labels())));
            float[] features = values(random, size * architecture.input().size());
            model.step(new Batch(size, features, labels), 0.01, step);
        }
        return model.parameters();
    }

    private static Architecture convolutional() {
        return Architecture.of(Shape.image(1, 8, 8))
                .layer("1", new LayerSpec.Convolution(7, Window.square(3), Activation.TANH), "input")
                .layer("2", new MaxPooling(Window.square(2).stride(2)), "1")
                .layer("3", new LayerSpec.Convolution(5, Window.square(2), Activation.RELU), "2")
                .layer("4", new Reshape(Shape.flat(20)), "3")
                .layer("5", new LayerSpec.Dense(12, Activation.SELU), "4")
                .layer("digits", new LayerSpec.Dense(10, Activation.IDENTITY), "5")
                .layer("colors", new LayerSpec.Dense(7, Activation.IDENTITY), "5")
                .head("digit", "digits", new LossFunction.CrossEntropy(), 1)
                .head("color", "colors", new LossFunction.SquaredErrorOfSoftmax(), 0.5)
                .build();
    }

    private static Architecture strided() {
        return Architecture.of(Shape.image(2, 7, 7))
                .layer("1", new LayerSpec.Convolution(6, Window.square(3).padding(1), Activation.SIGMOID), "input")
                .layer("2", new BatchNormalization(1e-5, 0.9, true, Activation.elu(1)), "1")
                .layer("3", new LayerSpec.Convolution(4, Window.square(3).stride(2), Activation.SOFTPLUS), "2")
                .layer("4", new Softmax(), "3")
                .layer("5", new Reshape(Shape.flat(36)), "4")
                .layer("6", new Dropout(0.25), "5")
                .layer("7", new LayerSpec.Dense(3, Activation.IDENTITY), "6")
                .head("y", "7", new LossFunction.BinaryCrossEntropy(), 1)
                .build();
    }

    private static Architecture dense() {
        return Architecture.of(Shape.flat(300))
                .layer("1", new LayerSpec.Dense(40, Activation.TANH), "input")
                .layer("2", new BatchNormalization(1e-3, 0.99, false, Activation.leakyRelu(0.01)), "1")
                .layer("3", new LayerSpec.Dense(2, Activation.IDENTITY), "2")
                .head("y", "3", new LossFunction.Gaussian(0.5, 0.9), 1)
                .build();
    }

    private static float[] values(SplittableRandom random, int count) {
        float[] values = new float[count];
        for (int k = 0; k < count; k++) {
            values[k] = (float) random.nextDouble() - 0.5f;
        }
        return values;
    }
}
