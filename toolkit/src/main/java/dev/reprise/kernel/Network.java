package dev.reprise.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * A feed-forward network and its optimizer. Not safe for use by several threads.
 *
 * <p>Parameters and state are in the network's own order: layer by layer, weights before biases, in the layouts of {@link
 * LayerShape}'s kinds.
 */
public final class Network {

    private final List<Layer> layers;
    private final int[] firsts;
    /** The first of the layers proper, after the features' rearrangement if there is one. */
    private final int lowest;

    private final Loss loss;
    private final UpdateRule rule;
    private final float decay;
    private final float[] parameters;
    private final float[] gradient;
    private final float[][] state;
    private final float[][][] inputs;

    /**
     * A network with all parameters and state at zero.
     *
     * @param shapes of the layers, input first; the last has no activation of its own, since {@code loss} has it
     * @param rule of its optimizer
     * @param decay share of the parameters that is added to their gradient before the optimizer sees it
     * @param largestBatch samples that one step may have
     */
    public Network(List<LayerShape> shapes, Loss loss, UpdateRule rule, double decay, int largestBatch) {
        var placed = Placed.all(shapes, largestBatch);
        this.layers = placed.stream().map(Placed::layer).toList();
        this.firsts = placed.stream().mapToInt(Placed::first).toArray();
        this.lowest = shapes.get(0).imageWidth() > 0 ? 1 : 0;
        int count = shapes.stream().mapToInt(LayerShape::parameters).sum();
        this.loss = loss;
        this.rule = rule;
        this.decay = (float) decay;
        this.parameters = new float[count];
        this.gradient = new float[count];
        this.state = new float[rule.slots()][count];
        this.inputs = new float[layers.size()][][];
    }

    /** All parameters; changes are seen. */
    public float[] parameters() {
        return parameters;
    }

    /** The optimizer's state, slot by slot; changes are seen. */
    public float[][] state() {
        return state;
    }

    /**
     * One step of the optimizer.
     *
     * @param features one row per sample
     * @param labels one row per sample
     * @param rate the learning rate
     * @param iteration steps taken before this one
     * @return the mean loss of the batch before the step
     */
    public double step(float[][] features, float[][] labels, int batch, double rate, int iteration) {
        float[][] values = features;
        for (int l = 0; l < layers.size(); l++) {
            inputs[l] = values;
            values = layers.get(l).forward(parameters, firsts[l], values, batch);
        }
        double sum = loss.differentiate(values, labels, batch);
        for (int l = layers.size() - 1; l >= lowest; l--) {
            values = layers.get(l).backward(parameters, firsts[l], inputs[l], values, gradient, batch, l > lowest);
        }
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] = gradient[k] / batch + decay * parameters[k];
        }
        rule.step(parameters, gradient, state, rate, iteration);
        return sum / batch;
    }

    /**
     * A layer and where its parameters begin.
     *
     * @param first the first of them
     */
    private record Placed(Layer layer, int first) {

        static List<Placed> all(List<LayerShape> shapes, int largestBatch) {
            var placed = new ArrayList<Placed>();
            int first = 0;
            int width = 0;
            for (LayerShape shape : shapes) {
                if (shape.imageWidth() != width) {
                    boolean toImages = shape.imageWidth() > 0;
                    int rows = toImages ? shape.imageWidth() : width;
                    placed.add(new Placed(new Images(shape.inputs(), rows, toImages, largestBatch), first));
                }
                placed.add(new Placed(layer(shape, largestBatch), first));
                first += shape.parameters();
                width = shape.outputWidth();
            }
            return placed;
        }

        private static Layer layer(LayerShape shape, int largestBatch) {
            if (shape instanceof LayerShape.Full full) {
                return new Dense(full, largestBatch);
            }
            if (shape instanceof LayerShape.Convolution convolution) {
                return new Convolution(convolution, largestBatch);
            }
            if (shape instanceof LayerShape.MaxPooling pooling) {
                return new MaxPooling(pooling, largestBatch);
            }
            if (shape instanceof LayerShape.Elementwise elementwise) {
                return new Elementwise(elementwise.nonlinearity());
            }
            throw new IllegalArgumentException("There is no layer for " + shape);
        }
    }
}
