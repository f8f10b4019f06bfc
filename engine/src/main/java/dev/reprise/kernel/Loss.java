package dev.reprise.kernel;

/** What training makes small. Values are sample by sample. */
public interface Loss {

    /**
     * Computes the loss and its derivatives.
     *
     * @param z the network's outputs before the output's activation, {@code batch * outputs} of them; replaced by the derivatives of
     *     each sample's loss by them
     * @param labels sample by sample
     * @return the sum over the batch
     */
    double differentiate(float[] z, float[] labels, int batch, int outputs);
}
