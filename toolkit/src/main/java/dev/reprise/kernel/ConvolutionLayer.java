package dev.reprise.kernel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
    private final float[] filterSums;
    private final float[] zeros;
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
        this.zeros = new float[Math.max(output.channels(), input.shape().channels())];
        this.ofTap = Lanes.multiples(taps(), 1);
        this.filterSums = new float[output.channels() * Lanes.COUNT];
        this.sums = new float[output.channels() * Math.max(taps(), 1) * Lanes.COUNT + Lanes.SLACK];
    }

    private int taps() {
        return input.shape().channels() * window.area();
    }

    private ConvolutionPlan plan(Tensor out, int b) {
        return plans.computeIfAbsent(
                b,
                absent -> new ConvolutionPlan(images, window, input.shape().channels(), output, b, out.rowStride(b)));
    }

    @Override
    public void forward(Pass pass, Tensor out) {
        float[] starts = biases.map(Parameter::values).orElse(zeros);
        for (int slab = 0; slab < out.slabs(); slab++) {
            int b = out.samples(slab);
            ConvolutionPlan plan = plan(out, b);
            float[] x = images.of(input, slab);
            int columns = output.width() * b;
            int plane = out.rowAt(1, 0, b);
            var product = new Product(weights.values(), taps(), ofTap, x, plan.imageTaps(), starts, out.data(), plane);
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

    @Override
    public void backward(Pass pass, Tensor out, Tensor gradient, List<Tensor> into) {
        Arrays.fill(sums, 0);
        biases.ifPresent(bias -> Arrays.fill(bias.gradient(), 0));
        for (int slab = 0; slab < out.slabs(); slab++) {
            int b = out.samples(slab);
            ConvolutionPlan plan = plan(out, b);
            Gradients g = into.isEmpty()
                    ? withoutBorders(pass, plan, out, gradient, slab)
                    : withBorders(pass, plan, out, gradient, slab);
            float[] x = images.of(input, slab);
            Arrays.fill(filterSums, 0);
            var correlation = new Correlation(
                    g.values(), g.plane(), g.places(), x, plan.imageTaps(), plan.imagePlaces(), sums, filterSums);
            pass.operations()
                    .correlate(correlation, output.channels(), g.places().length, g.at(), images.at(input, slab));
            biases.ifPresent(bias -> addFilters(bias.gradient()));
            if (!into.isEmpty()) {
                propagate(pass, plan, into.get(0), slab);
            }
        }
        Lanes.totals(sums, output.channels() * taps(), weights.gradient());
    }

    /**
     * The gradient before the activation, of one slab; rows have zeros up to a whole block.
     *
     * @param at where the first row begins
     * @param plane from a filter to the next
     * @param places where the blocks of a plane stand
     */
    private record Gradients(float[] values, int at, int plane, int[] places) {}

    /** In place; enough where the images' gradient is not needed. */
    private Gradients withoutBorders(Pass pass, ConvolutionPlan plan, Tensor out, Tensor gradient, int slab) {
        int b = out.samples(slab);
        float[] g = gradient.data();
        int at = out.slabAt(slab);
        int row = out.rowStride(b);
        int columns = output.width() * b;
        if (!activation.isIdentity()) {
            pass.operations().differentiate(activation, out.data(), at, g, at, g, at, out.slabLength(b));
        }
        for (int k = 0; k < output.channels() * output.height(); k++) {
            Arrays.fill(g, at + k * row + columns, at + k * row + Lanes.up(columns), 0);
        }
        return new Gradients(g, at, out.rowAt(1, 0, b), plan.plainPlaces());
    }

    /** Copied to rows with zeros on both sides, so that the images' gradient can be gathered from them. */
    private Gradients withBorders(Pass pass, ConvolutionPlan plan, Tensor out, Tensor gradient, int slab) {
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
        return new Gradients(gradients, plan.gradientAt(0), plan.gradientPlane(), plan.gradientPlaces());
    }

    private void addFilters(float[] gradient) {
        for (int f = 0; f < output.channels(); f++) {
            gradient[f] += Lanes.total(filterSums, f * Lanes.COUNT);
        }
    }

    private void propagate(Pass pass, ConvolutionPlan plan, Tensor into, int slab) {
        int b = into.samples(slab);
        boolean direct = images.direct();
        float[] c = direct ? into.data() : imageGradients.room(b);
        int begin = direct ? into.slabAt(slab) : 0;
        int plane = imageGradients.rowAt(1, 0, 0, b);
        int channels = into.shape().channels();
        // Steps that share terms share the product, so that its copied factors serve all of them.
        var products = new IdentityHashMap<ConvolutionPlan.Terms, Product>();
        for (ConvolutionPlan.Step step : plan.steps()) {
            ConvolutionPlan.Terms terms = step.terms();
            Product product = products.computeIfAbsent(
                    terms,
                    absent -> new Product(
                            weights.values(),
                            window.area(),
                            terms.weights(),
                            gradients,
                            terms.gradients(),
                            zeros,
                            c,
                            plane));
            pass.operations()
                    .multiply(
                            product,
                            channels,
                            step.columns(),
                            0,
                            step.gradientAt(),
                            begin + step.imageAt(),
                            0,
                            terms.weights().length);
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
