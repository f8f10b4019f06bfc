package dev.reprise.kernel;

import java.util.Arrays;
import java.util.List;

/** Batch normalisation. The variance is the mean of squared differences from the mean, which takes a second way through the batch. */
final class BatchNormalizationLayer implements RunningLayer {

    private final LayerSpec.BatchNormalization spec;
    private final Tensor input;
    private final Channels channels;
    private final Parameter gamma;
    private final Parameter beta;
    private final int count;
    /** Running means, then running variances. */
    private final float[] statistics;

    private final float[] means;
    private final float[] inverseDeviations;
    private final float[] scales;
    private final float[] shifts;
    private final float[] a;
    private final float[] b;

    /** @param parameters gamma and beta */
    BatchNormalizationLayer(LayerSpec.BatchNormalization spec, Tensor input, List<Parameter> parameters) {
        this.spec = spec;
        this.input = input;
        this.channels = Channels.of(input.shape());
        this.gamma = parameters.get(0);
        this.beta = parameters.get(1);
        this.count = input.shape().channels();
        this.statistics = new float[2 * count];
        Arrays.fill(statistics, count, 2 * count, 1);
        this.means = new float[count];
        this.inverseDeviations = new float[count];
        this.scales = new float[count];
        this.shifts = new float[count];
        this.a = new float[count];
        this.b = new float[count];
    }

    @Override
    public void forward(Pass pass, Tensor output) {
        if (pass.training()) {
            takeStatistics(pass);
        } else {
            System.arraycopy(statistics, 0, means, 0, count);
            System.arraycopy(statistics, count, a, 0, count);
        }
        for (int c = 0; c < count; c++) {
            inverseDeviations[c] = (float) (1 / Math.sqrt(a[c] + spec.epsilon()));
            scales[c] = gamma.values()[c] * inverseDeviations[c];
            shifts[c] = beta.values()[c];
        }
        channels.scale(input, means, scales, shifts, output);
        if (!spec.activation().isIdentity()) {
            pass.operations().activate(spec.activation(), output.data(), 0, (int) output.length());
        }
    }

    /** Leaves the batch's variances in {@code a}. */
    private void takeStatistics(Pass pass) {
        int values = values(pass.batch());
        float kept = (float) spec.kept();
        float added = (float) (1 - spec.kept());
        float correction = spec.unbiased() && values > 1 ? values / (values - 1f) : 1;
        channels.sum(pass.operations(), input, means);
        for (int c = 0; c < count; c++) {
            means[c] /= values;
        }
        channels.sumSquares(pass.operations(), input, means, a);
        for (int c = 0; c < count; c++) {
            a[c] /= values;
            statistics[c] = Fma.of(kept, statistics[c], added * means[c]);
            statistics[count + c] = Fma.of(kept, statistics[count + c], added * (a[c] * correction));
        }
    }

    private int values(int batch) {
        return Math.multiplyExact(batch, input.shape().size() / count);
    }

    @Override
    public void backward(Pass pass, Tensor output, Tensor gradient, List<Tensor> into) {
        if (!spec.activation().isIdentity()) {
            float[] g = gradient.data();
            pass.operations().differentiate(spec.activation(), output.data(), 0, g, 0, g, 0, (int) gradient.length());
        }
        int values = values(pass.batch());
        channels.sum(pass.operations(), gradient, shifts);
        channels.sumProducts(pass.operations(), gradient, input, means, a);
        for (int c = 0; c < count; c++) {
            float ofGamma = a[c] * inverseDeviations[c];
            beta.gradient()[c] = shifts[c];
            gamma.gradient()[c] = ofGamma;
            a[c] = scales[c];
            b[c] = -scales[c] * inverseDeviations[c] * (ofGamma / values);
            shifts[c] = -scales[c] * (shifts[c] / values);
        }
        if (!into.isEmpty()) {
            channels.combine(gradient, input, means, a, b, shifts, into.get(0));
        }
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(gamma, beta);
    }

    @Override
    public float[] statistics() {
        return statistics;
    }
}
