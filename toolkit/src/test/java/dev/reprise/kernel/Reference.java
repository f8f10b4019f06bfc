package dev.reprise.kernel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Networks in double precision, sample by sample and value by value, as their formulas are written; without derivatives. */
final class Reference {

    private final Architecture architecture;
    private final double[] parameters;
    private final long seed;

    Reference(Architecture architecture, double[] parameters, long seed) {
        this.architecture = architecture;
        this.parameters = parameters;
        this.seed = seed;
    }

    /** The weighted sum of the heads' mean losses, as training sees it. */
    double loss(Batch batch, long iteration) {
        Map<String, double[][]> values = forward(batch, iteration);
        double sum = 0;
        for (int h = 0; h < architecture.heads().size(); h++) {
            Architecture.Head head = architecture.heads().get(h);
            double mean = 0;
            for (int n = 0; n < batch.size(); n++) {
                double[] labels = new double[head.labels()];
                for (int o = 0; o < labels.length; o++) {
                    labels[o] = batch.labels().get(h)[n * labels.length + o];
                }
                mean += loss(head.loss(), values.get(head.node())[n], labels) / batch.size();
            }
            sum += head.weight() * mean;
        }
        return sum;
    }

    /** The loss's derivative by one parameter, from a difference. */
    static double derivative(
            Architecture architecture, float[] parameters, int parameter, Batch batch, long seed, long iteration) {
        double step = 1e-6;
        double[] p = new double[parameters.length];
        Arrays.setAll(p, k -> parameters[k]);
        p[parameter] += step;
        double more = new Reference(architecture, p, seed).loss(batch, iteration);
        p[parameter] -= 2 * step;
        double less = new Reference(architecture, p, seed).loss(batch, iteration);
        return (more - less) / (2 * step);
    }

    private Map<String, double[][]> forward(Batch batch, long iteration) {
        var values = new HashMap<String, double[][]>();
        int size = architecture.input().size();
        double[][] input = new double[batch.size()][size];
        for (int n = 0; n < batch.size(); n++) {
            for (int k = 0; k < size; k++) {
                input[n][k] = batch.features()[n * size + k];
            }
        }
        values.put(Architecture.INPUT, input);
        int first = 0;
        int number = 0;
        for (Architecture.Node node : architecture.nodes()) {
            List<double[][]> inputs = node.inputs().stream().map(values::get).toList();
            double[][] output = new double[batch.size()][];
            for (int n = 0; n < batch.size(); n++) {
                output[n] = each(node, inputs, n, first);
            }
            if (node.layer() instanceof LayerSpec.BatchNormalization normalization) {
                normalize(normalization, node.shape(), output, first);
            }
            if (node.layer() instanceof LayerSpec.Dropout dropout) {
                drop(dropout.rate(), output, iteration, number);
            }
            values.put(node.name(), output);
            first += node.parameters().stream().mapToInt(ParameterSpec::size).sum();
            number++;
        }
        return values;
    }

    private double[] each(Architecture.Node node, List<double[][]> inputs, int n, int first) {
        double[] x = inputs.get(0)[n];
        Shape shape = node.inputShapes().get(0);
        if (node.layer() instanceof LayerSpec.Dense dense) {
            return dense(dense, x, first);
        }
        if (node.layer() instanceof LayerSpec.Convolution convolution) {
            return convolution(convolution, shape, node.shape(), x, first);
        }
        if (node.layer() instanceof LayerSpec.MaxPooling pooling) {
            return pooling(pooling.window(), shape, node.shape(), x, true, false);
        }
        if (node.layer() instanceof LayerSpec.AveragePooling pooling) {
            return pooling(pooling.window(), shape, node.shape(), x, false, pooling.countsPadding());
        }
        if (node.layer() instanceof LayerSpec.Elementwise elementwise) {
            return Arrays.stream(x)
                    .map(z -> activate(elementwise.activation(), z))
                    .toArray();
        }
        if (node.layer() instanceof LayerSpec.Softmax) {
            return channelSoftmax(shape, x);
        }
        if (node.layer() instanceof LayerSpec.Concatenation) {
            return inputs.stream()
                    .flatMapToDouble(input -> Arrays.stream(input[n]))
                    .toArray();
        }
        if (node.layer() instanceof LayerSpec.Addition) {
            double[] sum = new double[x.length];
            inputs.forEach(input -> Arrays.setAll(sum, k -> sum[k] + input[n][k]));
            return sum;
        }
        return x.clone();
    }

    private double[] dense(LayerSpec.Dense dense, double[] x, int first) {
        double[] y = new double[dense.outputs()];
        for (int o = 0; o < y.length; o++) {
            double sum = dense.bias() ? parameters[first + x.length * y.length + o] : 0;
            for (int i = 0; i < x.length; i++) {
                sum += x[i] * parameters[first + i * y.length + o];
            }
            y[o] = activate(dense.activation(), sum);
        }
        return y;
    }

    private double[] convolution(LayerSpec.Convolution layer, Shape in, Shape out, double[] x, int first) {
        Window w = layer.window();
        double[] y = new double[out.size()];
        int taps = in.channels() * w.height() * w.width();
        for (int k = 0; k < y.length; k++) {
            int f = k / (out.height() * out.width());
            int top = k / out.width() % out.height() * w.strideY() - w.top();
            int left = k % out.width() * w.strideX() - w.left();
            double sum = layer.bias() ? parameters[first + layer.filters() * taps + f] : 0;
            for (int t = 0; t < taps; t++) {
                int c = t / (w.height() * w.width());
                int row = top + t / w.width() % w.height();
                int column = left + t % w.width();
                if (row >= 0 && row < in.height() && column >= 0 && column < in.width()) {
                    sum += parameters[first + f * taps + t] * x[(c * in.height() + row) * in.width() + column];
                }
            }
            y[k] = activate(layer.activation(), sum);
        }
        return y;
    }

    private static double[] pooling(Window w, Shape in, Shape out, double[] x, boolean max, boolean countsPadding) {
        double[] y = new double[out.size()];
        for (int k = 0; k < y.length; k++) {
            int channel = k / (out.height() * out.width());
            int top = k / out.width() % out.height() * w.strideY() - w.top();
            int left = k % out.width() * w.strideX() - w.left();
            double most = Double.NEGATIVE_INFINITY;
            double sum = 0;
            int count = 0;
            for (int t = 0; t < w.height() * w.width(); t++) {
                int row = top + t / w.width();
                int column = left + t % w.width();
                if (row >= 0 && row < in.height() && column >= 0 && column < in.width()) {
                    double value = x[(channel * in.height() + row) * in.width() + column];
                    most = Math.max(most, value);
                    sum += value;
                    count++;
                }
            }
            y[k] = max ? most : sum / (countsPadding ? w.height() * w.width() : count);
        }
        return y;
    }

    private static double[] channelSoftmax(Shape shape, double[] x) {
        int pixels = shape.height() * shape.width();
        double[] y = new double[x.length];
        for (int p = 0; p < pixels; p++) {
            double sum = 0;
            for (int c = 0; c < shape.channels(); c++) {
                sum += Math.exp(x[c * pixels + p]);
            }
            for (int c = 0; c < shape.channels(); c++) {
                y[c * pixels + p] = Math.exp(x[c * pixels + p]) / sum;
            }
        }
        return y;
    }

    private void normalize(LayerSpec.BatchNormalization layer, Shape shape, double[][] x, int first) {
        int pixels = shape.height() * shape.width();
        for (int c = 0; c < shape.channels(); c++) {
            double mean = 0;
            double variance = 0;
            int count = x.length * pixels;
            for (double[] sample : x) {
                for (int p = 0; p < pixels; p++) {
                    mean += sample[c * pixels + p] / count;
                }
            }
            for (double[] sample : x) {
                for (int p = 0; p < pixels; p++) {
                    variance += Math.pow(sample[c * pixels + p] - mean, 2) / count;
                }
            }
            for (double[] sample : x) {
                for (int p = 0; p < pixels; p++) {
                    double normal = (sample[c * pixels + p] - mean) / Math.sqrt(variance + layer.epsilon());
                    sample[c * pixels + p] = activate(
                            layer.activation(),
                            parameters[first + c] * normal + parameters[first + shape.channels() + c]);
                }
            }
        }
    }

    private void drop(double rate, double[][] x, long iteration, int layer) {
        int key = Randoms.key(seed, iteration, layer);
        for (int n = 0; n < x.length; n++) {
            for (int k = 0; k < x[n].length; k++) {
                boolean kept = Randoms.draw(key, n * x[n].length + k) >= rate * Randoms.RANGE;
                x[n][k] = kept ? x[n][k] / (1 - rate) : 0;
            }
        }
    }

    static double activate(Activation activation, double z) {
        double alpha = activation.alpha();
        return switch (activation.function()) {
            case IDENTITY -> z;
            case RELU -> Math.max(0, z);
            case LEAKY_RELU -> z > 0 ? z : alpha * z;
            case ELU -> z > 0 ? z : alpha * Math.expm1(z);
            case SELU -> Activation.SELU_SCALE * (z > 0 ? z : alpha * Math.expm1(z));
            case TANH -> Math.tanh(z);
            case SIGMOID -> 1 / (1 + Math.exp(-z));
            case SOFTPLUS -> Math.log1p(Math.exp(z));
        };
    }

    private static double[] softmax(double[] z) {
        double sum = Arrays.stream(z).map(Math::exp).sum();
        return Arrays.stream(z).map(value -> Math.exp(value) / sum).toArray();
    }

    private static double loss(LossFunction loss, double[] z, double[] labels) {
        double sum = 0;
        if (loss instanceof LossFunction.Gaussian gaussian) {
            return gaussian.factor() * (z[1] + Math.pow(labels[0] - z[0], 2) / Math.exp(z[1])) + gaussian.constant();
        }
        if (loss instanceof LossFunction.CrossEntropy) {
            double[] p = softmax(z);
            for (int o = 0; o < z.length; o++) {
                sum -= labels[o] * Math.log(p[o]);
            }
            return sum;
        }
        if (loss instanceof LossFunction.BinaryCrossEntropy) {
            for (int o = 0; o < z.length; o++) {
                double p = 1 / (1 + Math.exp(-z[o]));
                sum -= labels[o] * Math.log(p) + (1 - labels[o]) * Math.log(1 - p);
            }
            return sum / z.length;
        }
        double[] values = loss instanceof LossFunction.SquaredError error
                ? Arrays.stream(z)
                        .map(value -> activate(error.activation(), value))
                        .toArray()
                : softmax(z);
        for (int o = 0; o < z.length; o++) {
            sum += Math.pow(values[o] - labels[o], 2);
        }
        return sum / z.length;
    }
}
