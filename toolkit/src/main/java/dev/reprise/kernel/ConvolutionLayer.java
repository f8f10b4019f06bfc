package dev.reprise.kernel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A convolution, slab by slab. A row of outputs, all columns and samples of it, is a sum of rows of the images, one per channel and place
 * in the kernel. The images' gradient is the same sum the other way round; that of the weights is a sum over all places.
 */
final class ConvolutionLayer implements RunningLayer {

    private final Tensor input;
    private final Shape output;
    private final Window window;
    private final Activation activation;
    private final Parameter weights;
    private final Optional<Parameter> biases;
    private final PaddedImages images;
    private final PaddedImages imageGradients;
    private final int[] ofTap;
    private final float[] sums;
    private final Map<Integer, ConvolutionPlan> plans = new HashMap<>();
    private float[] gradients = {};
    private int samples;

    /**
     * Where it stands.
     *
     * @param activation that of the layer, or the identity if it is applied behind a pooling
     * @param parameters weights, and biases if it has them
     */
    ConvolutionLayer(
            LayerSpec.Convolution spec, Activation activation, Tensor input, Shape output, List<Parameter> parameters) {
        this.input = input;
        this.output = output;
        this.window = spec.window();
        this.activation = activation;
        this.weights = parameters.get(0);
        this.biases = parameters.stream().skip(1).findFirst();
        this.images = new PaddedImages(input.shape(), window);
        this.imageGradients = new PaddedImages(input.shape(), window);
        this.ofTap = Lanes.multiples(taps(), 1);
        this.sums = new float[output.channels() * Math.max(taps(), 1) * Lanes.COUNT + Lanes.SLACK];
    }

    private int taps() {
        return input.shape().channels() * window.area();
    }

    private ConvolutionPlan plan(int b) {
        return plans.computeIfAbsent(
                b, absent -> new ConvolutionPlan(images, window, input.shape().channels(), output, b));
    }

    @Override
    public void forward(Pass pass, Tensor out) {
        for (int slab = 0; slab < out.slabs(); slab++) {
            int b = out.samples(slab);
            ConvolutionPlan plan = plan(b);
            float[] x = images.of(input, slab);
            int columns = output.width() * b;
            int plane = out.rowAt(1, 0, b);
            var product = new Product(weights.values(), taps(), ofTap, x, plan.imageTaps(), out.data(), plane);
            fill(out, slab);
            for (int y = 0; y < output.height(); y++) {
                int xAt = images.at(input, slab) + plan.imageAt(y);
                int cAt = out.slabAt(slab) + out.rowAt(0, y, b);
                pass.operations().multiply(product, output.channels(), columns, 0, xAt, cAt, 0, taps());
            }
        }
        if (!activation.isIdentity()) {
            pass.operations().activate(activation, out.data(), 0, (int) out.length());
        }
    }

    private void fill(Tensor out, int slab) {
        int plane = out.rowAt(1, 0, out.samples(slab));
        for (int f = 0; f < output.channels(); f++) {
            int at = out.slabAt(slab) + f * plane;
            int filter = f;
            float bias = biases.map(found -> found.values()[filter]).orElse(0f);
            Arrays.fill(out.data(), at, at + plane, bias);
        }
    }

    @Override
    public void backward(Pass pass, Tensor out, Tensor gradient, List<Tensor> into) {
        Arrays.fill(sums, 0);
        biases.ifPresent(bias -> Arrays.fill(bias.gradient(), 0));
        for (int slab = 0; slab < out.slabs(); slab++) {
            int b = out.samples(slab);
            ConvolutionPlan plan = plan(b);
            spread(pass, plan, out, gradient, slab);
            var correlation = new Correlation(
                    gradients,
                    plan.gradientPlane(),
                    plan.gradientPlaces(),
                    images.of(input, slab),
                    plan.imageTaps(),
                    plan.imagePlaces(),
                    sums);
            pass.operations()
                    .correlate(correlation, output.channels(), plan.gradientPlaces().length, 0, images.at(input, slab));
            if (!into.isEmpty()) {
                propagate(pass, plan, into.get(0), slab);
            }
        }
        for (int k = 0; k < output.channels() * taps(); k++) {
            weights.gradient()[k] = Lanes.total(sums, k * Lanes.COUNT);
        }
    }

    /** The gradient before the activation, with zeros around each row; and its sum. */
    private void spread(Pass pass, ConvolutionPlan plan, Tensor out, Tensor gradient, int slab) {
        int b = out.samples(slab);
        int length = output.channels() * plan.gradientPlane();
        if (gradients.length < length + Lanes.SLACK) {
            gradients = new float[length + Lanes.SLACK];
        } else if (b != samples) {
            Arrays.fill(gradients, 0);
        }
        samples = b;
        int columns = output.width() * b;
        for (int row = 0; row < output.channels() * output.height(); row++) {
            int from = out.slabAt(slab) + row * out.rowStride(b);
            int to = plan.gradientAt(row);
            pass.operations()
                    .differentiate(activation, out.data(), from, gradient.data(), from, gradients, to, columns);
            Arrays.fill(gradients, to + columns, to + Lanes.up(columns), 0);
        }
        biases.ifPresent(bias -> addBiases(plan, bias.gradient(), columns));
    }

    private void addBiases(ConvolutionPlan plan, float[] gradient, int columns) {
        var lanes = new float[Lanes.COUNT];
        for (int f = 0; f < output.channels(); f++) {
            Arrays.fill(lanes, 0);
            for (int y = 0; y < output.height(); y++) {
                int row = f * plan.gradientPlane() + plan.gradientAt(y);
                for (int k = 0; k < columns; k += Lanes.COUNT) {
                    for (int l = 0; l < Lanes.COUNT; l++) {
                        lanes[l] += gradients[row + k + l];
                    }
                }
            }
            gradient[f] += Lanes.total(lanes, 0);
        }
    }

    private void propagate(Pass pass, ConvolutionPlan plan, Tensor into, int slab) {
        int b = into.samples(slab);
        boolean direct = images.direct();
        float[] c = direct ? into.data() : imageGradients.room(b);
        int begin = direct ? into.slabAt(slab) : 0;
        Arrays.fill(c, begin, begin + imageGradients.slabLength(b), 0);
        int plane = imageGradients.rowAt(1, 0, 0, b);
        int channels = into.shape().channels();
        for (ConvolutionPlan.Step step : plan.steps()) {
            int[] ofWeights = step.terms().weights();
            var product = new Product(
                    weights.values(),
                    window.area(),
                    ofWeights,
                    gradients,
                    step.terms().gradients(),
                    c,
                    plane);
            pass.operations()
                    .multiply(
                            product,
                            channels,
                            step.columns(),
                            0,
                            step.gradientAt(),
                            begin + step.imageAt(),
                            0,
                            ofWeights.length);
        }
        if (!direct) {
            imageGradients.into(into, slab);
        }
    }

    @Override
    public List<Parameter> parameters() {
        return biases.map(bias -> List.of(weights, bias)).orElse(List.of(weights));
    }
}
