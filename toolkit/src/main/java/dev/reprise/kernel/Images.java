package dev.reprise.kernel;

/**
 * From one row per sample to an image's rows, or back.
 *
 * @see Layer
 */
final class Images implements Layer {

    private final int width;
    private final boolean toImages;
    private final float[][] samples;
    private final float[][] rows;

    /** @param size values per sample */
    Images(int size, int width, boolean toImages, int largestBatch) {
        this.width = width;
        this.toImages = toImages;
        this.samples = new float[largestBatch][size];
        this.rows = new float[size / width][width * largestBatch];
    }

    @Override
    public float[][] forward(float[] parameters, int first, float[][] input, int batch) {
        return toImages ? spread(input, batch) : gather(input, batch);
    }

    @Override
    public float[][] backward(
            float[] parameters,
            int first,
            float[][] input,
            float[][] outputGradient,
            float[] gradient,
            int batch,
            boolean needed) {
        return toImages ? gather(outputGradient, batch) : spread(outputGradient, batch);
    }

    private float[][] spread(float[][] from, int batch) {
        for (int n = 0; n < batch; n++) {
            for (int row = 0; row < rows.length; row++) {
                for (int x = 0; x < width; x++) {
                    rows[row][x * batch + n] = from[n][row * width + x];
                }
            }
        }
        return rows;
    }

    private float[][] gather(float[][] from, int batch) {
        for (int n = 0; n < batch; n++) {
            for (int row = 0; row < rows.length; row++) {
                for (int x = 0; x < width; x++) {
                    samples[n][row * width + x] = from[row][x * batch + n];
                }
            }
        }
        return samples;
    }
}
