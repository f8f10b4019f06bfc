package dev.reprise.kernel;

/** How a gradient becomes a step. Elementwise. */
public interface UpdateRule {

    /** How many numbers of state each parameter has. */
    int slots();

    /**
     * Changes the parameters by one step.
     *
     * @param gradient the mean over the batch; may be overwritten
     * @param state per slot one value per parameter
     * @param rate the learning rate
     * @param iteration steps taken before this one
     */
    void step(float[] parameters, float[] gradient, float[][] state, double rate, int iteration);
}
