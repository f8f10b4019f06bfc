package dev.reprise.kernel;

import java.util.List;
import java.util.stream.Stream;

/** Clips gradients. Norms are sums of squares in double precision, in the order of the parameters. */
final class Clipping {

    private Clipping() {}

    /** @param layers the parameters of each layer */
    static void clip(GradientClipping clipping, List<List<Parameter>> layers) {
        if (clipping.kind() == GradientClipping.Kind.NONE) {
            return;
        }
        double threshold = clipping.threshold();
        Stream<List<Parameter>> kinds = layers.stream().flatMap(List::stream).map(List::of);
        switch (clipping.kind()) {
            case NONE -> {
                // nothing to do
            }
            case BY_VALUE -> kinds.forEach(kind -> byValue(kind.get(0), (float) threshold));
            case RESCALE_PER_LAYER -> layers.forEach(layer -> scale(layer, 1 / norm(layer)));
            case RESCALE_PER_KIND -> kinds.forEach(kind -> scale(kind, 1 / norm(kind)));
            case BY_NORM_PER_LAYER -> layers.forEach(layer -> toNorm(layer, threshold));
            case BY_NORM_PER_KIND -> kinds.forEach(kind -> toNorm(kind, threshold));
            case BY_NORM -> toNorm(layers.stream().flatMap(List::stream).toList(), threshold);
        }
    }

    private static void byValue(Parameter parameter, float most) {
        float[] g = parameter.gradient();
        for (int k = 0; k < parameter.length(); k++) {
            g[k] = Math.max(Math.min(g[k], most), -most);
        }
    }

    private static void toNorm(List<Parameter> parameters, double most) {
        double norm = norm(parameters);
        if (norm > most) {
            scale(parameters, most / norm);
        }
    }

    private static double norm(List<Parameter> parameters) {
        double sum = 0;
        for (Parameter parameter : parameters) {
            float[] g = parameter.gradient();
            for (int k = 0; k < parameter.length(); k++) {
                sum += (double) g[k] * g[k];
            }
        }
        return Math.sqrt(sum);
    }

    /** A norm of zero leaves the gradient at zero. */
    private static void scale(List<Parameter> parameters, double factor) {
        if (Double.isInfinite(factor)) {
            return;
        }
        for (Parameter parameter : parameters) {
            float[] g = parameter.gradient();
            for (int k = 0; k < parameter.length(); k++) {
                g[k] *= (float) factor;
            }
        }
    }
}
