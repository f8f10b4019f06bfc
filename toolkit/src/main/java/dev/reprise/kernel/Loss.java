package dev.reprise.kernel;

/** What training makes small. */
public interface Loss {

    /**
     * Computes the loss and its derivatives.
     *
     * @param z the network's outputs before the output's activation, one row per sample; replaced by the derivatives of each
     *     sample's loss by them
     * @param labels one row per sample
     * @return the sum over the batch
     */
    double differentiate(float[][] z, float[][] labels, int batch);
}
