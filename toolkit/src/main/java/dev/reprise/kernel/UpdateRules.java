package dev.reprise.kernel;

/** The optimizers. */
public final class UpdateRules {

    private UpdateRules() {}

    /** Gradient descent. */
    public static UpdateRule descent() {
        return rule(0, (parameters, gradient, state, rate, iteration) -> {
            float step = (float) rate;
            for (int k = 0; k < parameters.length; k++) {
                parameters[k] -= step * gradient[k];
            }
        });
    }

    /**
     * Gradient descent with classical momentum: v = momentum v + g and a step of rate v; or, with the rate inside, v = momentum v +
     * rate g and a step of v.
     */
    public static UpdateRule momentum(double momentum, boolean rateInVelocity) {
        return rule(1, (parameters, gradient, state, rate, iteration) -> {
            float[] velocity = state[0];
            float kept = (float) momentum;
            float inside = rateInVelocity ? (float) rate : 1;
            float outside = rateInVelocity ? 1 : (float) rate;
            for (int k = 0; k < parameters.length; k++) {
                velocity[k] = kept * velocity[k] + inside * gradient[k];
                parameters[k] -= outside * velocity[k];
            }
        });
    }

    /** Nesterov's momentum: v' = momentum v - rate g and a step of momentum v - (1 + momentum) v'. */
    public static UpdateRule nesterov(double momentum) {
        return rule(1, (parameters, gradient, state, rate, iteration) -> {
            float[] velocity = state[0];
            float kept = (float) momentum;
            float step = (float) rate;
            for (int k = 0; k < parameters.length; k++) {
                float next = kept * velocity[k] - step * gradient[k];
                parameters[k] -= kept * velocity[k] - (1 + kept) * next;
                velocity[k] = next;
            }
        });
    }

    /**
     * Adam. Source: D. Kingma and J. Ba, arXiv:1412.6980, Algorithm 1 and the remark on its efficiency in section 2.
     *
     * @param epsilonCorrected whether epsilon is added to the root of the bias-corrected second moment, as in Algorithm 1; else to
     *     the uncorrected one
     */
    public static UpdateRule adam(double beta1, double beta2, double epsilon, boolean epsilonCorrected) {
        return rule(2, (parameters, gradient, state, rate, iteration) -> {
            double correction = Math.sqrt(1 - StrictMath.pow(beta2, iteration + 1.0));
            float step = (float) (rate * correction / (1 - StrictMath.pow(beta1, iteration + 1.0)));
            float small = (float) (epsilonCorrected ? epsilon * correction : epsilon);
            float kept1 = (float) beta1;
            float kept2 = (float) beta2;
            float new1 = (float) (1 - beta1);
            float new2 = (float) (1 - beta2);
            float[] mean = state[0];
            float[] square = state[1];
            for (int k = 0; k < parameters.length; k++) {
                mean[k] = kept1 * mean[k] + new1 * gradient[k];
                square[k] = kept2 * square[k] + new2 * gradient[k] * gradient[k];
                parameters[k] -= step * mean[k] / ((float) Math.sqrt(square[k]) + small);
            }
        });
    }

    /** RMSprop: s = decay s + (1 - decay) g^2 and a step of rate g / (root of s + epsilon). */
    public static UpdateRule rmsprop(double decay, double epsilon) {
        return rule(1, (parameters, gradient, state, rate, iteration) -> {
            float[] square = state[0];
            float kept = (float) decay;
            float added = (float) (1 - decay);
            float step = (float) rate;
            float small = (float) epsilon;
            for (int k = 0; k < parameters.length; k++) {
                square[k] = kept * square[k] + added * gradient[k] * gradient[k];
                parameters[k] -= step * gradient[k] / ((float) Math.sqrt(square[k]) + small);
            }
        });
    }

    private static UpdateRule rule(int slots, Stepper stepper) {
        return new UpdateRule() {
            @Override
            public int slots() {
                return slots;
            }

            @Override
            public void step(float[] parameters, float[] gradient, float[][] state, double rate, int iteration) {
                stepper.step(parameters, gradient, state, rate, iteration);
            }
        };
    }

    private interface Stepper {
        void step(float[] parameters, float[] gradient, float[][] state, double rate, int iteration);
    }
}
