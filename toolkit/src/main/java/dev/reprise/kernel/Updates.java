package dev.reprise.kernel;

/** Steps of the optimizers. */
final class Updates {

    private Updates() {}

    /**
     * Changes parameters by one step.
     *
     * @param rate the learning rate of the step
     * @param iteration steps taken before
     */
    static void step(Parameter parameter, double rate, long iteration) {
        UpdateSpec update = parameter.update();
        double own = rate * update.rateFactor();
        float[] p = parameter.values();
        float[] g = parameter.gradient();
        int length = parameter.length();
        if (update.l2() != 0) {
            float share = (float) update.l2();
            for (int k = 0; k < length; k++) {
                g[k] = Fma.of(share, p[k], g[k]);
            }
        }
        if (update.decoupledDecay() != 0) {
            float share = (float) (own * update.decoupledDecay());
            for (int k = 0; k < length; k++) {
                p[k] = Fma.of(-share, p[k], p[k]);
            }
        }
        step(update.optimizer(), p, g, parameter.state(), own, iteration, length);
    }

    private static void step(
            Optimizer optimizer, float[] p, float[] g, float[][] state, double rate, long iteration, int length) {
        if (optimizer instanceof Optimizer.Sgd) {
            sgd(p, g, (float) rate, length);
        } else if (optimizer instanceof Optimizer.Momentum momentum) {
            momentum(momentum, p, g, state[0], (float) rate, length);
        } else if (optimizer instanceof Optimizer.Nesterov nesterov) {
            nesterov((float) nesterov.momentum(), p, g, state[0], (float) rate, length);
        } else if (optimizer instanceof Optimizer.Adam adam) {
            double root = Math.sqrt(1 - StrictMath.pow(adam.beta2(), iteration + 1.0));
            float step = (float) (rate * root / (1 - StrictMath.pow(adam.beta1(), iteration + 1.0)));
            adam(adam.beta1(), adam.beta2(), (float) adam.epsilon(), step, p, g, state, length);
        } else if (optimizer instanceof Optimizer.PyTorchAdam adam) {
            double root = Math.sqrt(1 - StrictMath.pow(adam.beta2(), iteration + 1.0));
            float step = (float) (rate * root / (1 - StrictMath.pow(adam.beta1(), iteration + 1.0)));
            adam(adam.beta1(), adam.beta2(), (float) (adam.epsilon() * root), step, p, g, state, length);
        } else if (optimizer instanceof Optimizer.RmsProp rmsProp) {
            rmsProp(rmsProp, p, g, state[0], (float) rate, length);
        }
    }

    private static void sgd(float[] p, float[] g, float rate, int length) {
        for (int k = 0; k < length; k++) {
            p[k] = Fma.of(-rate, g[k], p[k]);
        }
    }

    private static void momentum(
            Optimizer.Momentum momentum, float[] p, float[] g, float[] velocity, float rate, int length) {
        float kept = (float) momentum.momentum();
        float inside = momentum.rateInVelocity() ? rate : 1;
        float outside = momentum.rateInVelocity() ? 1 : rate;
        for (int k = 0; k < length; k++) {
            velocity[k] = Fma.of(kept, velocity[k], inside * g[k]);
            p[k] = Fma.of(-outside, velocity[k], p[k]);
        }
    }

    private static void nesterov(float kept, float[] p, float[] g, float[] velocity, float rate, int length) {
        float next = 1 + kept;
        for (int k = 0; k < length; k++) {
            float before = velocity[k];
            float after = Fma.of(kept, before, -rate * g[k]);
            velocity[k] = after;
            p[k] = Fma.of(next, after, Fma.of(-kept, before, p[k]));
        }
    }

    /** Bias corrections are in the step and in epsilon. */
    private static void adam(
            double beta1, double beta2, float epsilon, float step, float[] p, float[] g, float[][] state, int length) {
        float kept1 = (float) beta1;
        float kept2 = (float) beta2;
        float new1 = (float) (1 - beta1);
        float new2 = (float) (1 - beta2);
        float[] mean = state[0];
        float[] square = state[1];
        for (int k = 0; k < length; k++) {
            float m = Fma.of(kept1, mean[k], new1 * g[k]);
            float s = Fma.of(kept2, square[k], new2 * g[k] * g[k]);
            mean[k] = m;
            square[k] = s;
            p[k] -= step * m / ((float) Math.sqrt(s) + epsilon);
        }
    }

    private static void rmsProp(
            Optimizer.RmsProp rmsProp, float[] p, float[] g, float[] square, float rate, int length) {
        float kept = (float) rmsProp.decay();
        float added = (float) (1 - rmsProp.decay());
        float epsilon = (float) rmsProp.epsilon();
        for (int k = 0; k < length; k++) {
            float s = Fma.of(kept, square[k], added * g[k] * g[k]);
            square[k] = s;
            p[k] -= rate * g[k] / ((float) Math.sqrt(s) + epsilon);
        }
    }
}
