package dev.reprise.sample.tp2;

import dev.reprise.data.Samples;
import dev.reprise.train.Metrics;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * What one pass over samples tells, without dropout.
 *
 * @param accuracy 0 to 1
 * @param loss mean cross entropy, without penalties
 */
record Measured(double accuracy, double loss) {

    static Measured of(MultiLayerNetwork network, Samples samples) {
        float[][] outputs = Metrics.outputs(network, samples);
        int correct = 0;
        double loss = 0;
        for (int i = 0; i < outputs.length; i++) {
            float[] probabilities = outputs[i];
            int truth = samples.classOf(i);
            correct += isLargest(probabilities, truth) ? 1 : 0;
            loss -= Math.log(Math.max(probabilities[truth], Float.MIN_NORMAL));
        }
        return new Measured((double) correct / outputs.length, loss / outputs.length);
    }

    /** False if the outputs are NaN. */
    private static boolean isLargest(float[] probabilities, int index) {
        for (float probability : probabilities) {
            if (!(probability <= probabilities[index])) {
                return false;
            }
        }
        return true;
    }
}
