package dev.reprise.kernel;

/**
 * How a gradient becomes a step. Value by value; the learning rate comes with each step. State, per slot one value per parameter, begins
 * at zero.
 */
public sealed interface Optimizer {

    /** How many numbers of state each parameter has. */
    int slots();

    /** Stochastic gradient descent: {@code p -= rate g}. */
    record Sgd() implements Optimizer {

        @Override
        public int slots() {
            return 0;
        }
    }

    /**
     * Classical momentum.
     *
     * @param momentum share of the velocity that is kept
     * @param rateInVelocity Keras: v = momentum v + rate g, p -= v; else PyTorch: v = momentum v + g, p -= rate v
     */
    record Momentum(double momentum, boolean rateInVelocity) implements Optimizer {

        @Override
        public int slots() {
            return 1;
        }
    }

    /** Nesterov's momentum, as DL4J and Keras have it: v' = momentum v - rate g; p -= momentum v - (1 + momentum) v'. */
    record Nesterov(double momentum) implements Optimizer {

        @Override
        public int slots() {
            return 1;
        }
    }

    /**
     * Adam as DL4J and Keras have it: epsilon is added to the root of the uncorrected second moment. State: first moments, second
     * moments. Source: D. Kingma and J. Ba, arXiv:1412.6980, the remark at the end of section 2.
     */
    record Adam(double beta1, double beta2, double epsilon) implements Optimizer {

        @Override
        public int slots() {
            return 2;
        }
    }

    /** Adam as PyTorch and Algorithm 1 of its paper have it: epsilon is added to the root of the corrected second moment. */
    record PyTorchAdam(double beta1, double beta2, double epsilon) implements Optimizer {

        @Override
        public int slots() {
            return 2;
        }
    }

    /** RMSprop: s = decay s + (1 - decay) g^2; p -= rate g / (root of s + epsilon). */
    record RmsProp(double decay, double epsilon) implements Optimizer {

        @Override
        public int slots() {
            return 1;
        }
    }

    /** The parameters stay as they are. */
    record Frozen() implements Optimizer {

        @Override
        public int slots() {
            return 0;
        }
    }
}
