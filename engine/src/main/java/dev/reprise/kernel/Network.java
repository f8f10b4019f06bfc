package dev.reprise.kernel;

import java.util.Arrays;
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
    private final Loss loss;
    private final int outputs;
    private final UpdateRule rule;
    private final float decay;
    private final float[] parameters;
    private final float[] gradient;
    private final float[][] state;
    private final float[][] inputs;

    /**
     * A network with all parameters and state at zero.
     *
     * @param shapes of the layers, input first; the last has no activation of its own, since {@code loss} has it
     * @param rule of its optimizer
     * @param decay share of the parameters that is added to their gradient before the optimizer sees it
     * @param largestBatch samples that one step may have
     */
    public Network(List<LayerShape> shapes, Loss loss, UpdateRule rule, double decay, int largestBatch) {
        this.layers = shapes.stream().map(shape -> layer(shape, largestBatch)).toList();
        this.firsts = new int[layers.size()];
        int count = 0;
        for (int l = 0; l < firsts.length; l++) {
            firsts[l] = count;
            count += layers.get(l).parameters();
        }
        this.loss = loss;
        this.outputs = shapes.get(shapes.size() - 1).outputs();
        this.rule = rule;
        this.decay = (float) decay;
        this.parameters = new float[count];
        this.gradient = new float[count];
        this.state = new float[rule.slots()][count];
        this.inputs = new float[layers.size()][];
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
     * @param features sample by sample
     * @param labels sample by sample
     * @param rate the learning rate
     * @param iteration steps taken before this one
     * @return the mean loss of the batch before the step
     */
    public double step(float[] features, float[] labels, int batch, double rate, int iteration) {
        float[] values = features;
        for (int l = 0; l < layers.size(); l++) {
            inputs[l] = values;
            values = layers.get(l).forward(parameters, firsts[l], values, batch);
        }
        double sum = loss.differentiate(values, labels, batch, outputs);
        Arrays.fill(gradient, 0);
        for (int l = layers.size() - 1; l >= 0; l--) {
            values = layers.get(l).backward(parameters, firsts[l], inputs[l], values, gradient, batch, l > 0);
        }
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] = gradient[k] / batch + decay * parameters[k];
        }
        rule.step(parameters, gradient, state, rate, iteration);
        return sum / batch;
    }

    private static Layer layer(LayerShape shape, int largestBatch) {
        if (shape instanceof LayerShape.Full full) {
            return new Dense(full.inputs(), full.outputs(), full.nonlinearity(), largestBatch);
        }
        throw new IllegalArgumentException("There is no layer for " + shape);
    }
}
