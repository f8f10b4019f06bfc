package dev.reprise.train;

import dev.reprise.data.Samples;
import dev.reprise.data.Scaling;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.dataset.DataSet;

/**
 * Metrics of a trained network on samples, in large batches and evaluation mode. Nothing throws for a network that outputs NaN: it
 * gets classes wrong, and errors and losses are NaN.
 */
public final class Metrics {

    private Metrics() {}

    /**
     * The share of samples, 0 to 1, whose class the network predicts: for one output, whether it is above one half; for more, the
     * largest output. NaN predicts nothing.
     */
    public static double accuracy(MultiLayerNetwork network, Samples samples) {
        return accuracy(outputs(network, samples), Outputs.labels(samples));
    }

    /**
     * The accuracy of the network as it is while it learns: with dropout active and batch normalisation by each batch's own statistics.
     * What Keras prints as {@code accuracy} is this, averaged over an epoch; above it by what a network knows without dropout is
     * {@link #accuracy(MultiLayerNetwork, Samples)}.
     */
    public static double accuracyInTraining(MultiLayerNetwork network, Samples samples) {
        return accuracy(Outputs.of(samples, features -> network.output(features, true)), Outputs.labels(samples));
    }

    /** The share of samples, 0 to 1, for which every output of the network predicts the class of its task. */
    public static double allCorrect(ComputationGraph network, MultiTask samples) {
        float[][][] outputs = outputs(network, samples);
        int correct = 0;
        var labels = samples.tasks().stream().map(Outputs::labels).toList();
        for (int i = 0; i < samples.size(); i++) {
            boolean all = true;
            for (int task = 0; task < outputs.length; task++) {
                all &= isCorrect(outputs[task][i], labels.get(task)[i]);
            }
            correct += all ? 1 : 0;
        }
        return (double) correct / samples.size();
    }

    /**
     * The accuracy of one output, as above.
     *
     * @param task from 0
     */
    public static double accuracy(ComputationGraph network, MultiTask samples, int task) {
        return accuracy(
                outputs(network, samples)[task], Outputs.labels(samples.tasks().get(task)));
    }

    /** The mean over samples and outputs of the squared difference between output and label, in the labels' unit squared. */
    public static double mse(MultiLayerNetwork network, Samples samples) {
        return mse(network, samples, Scaling.uniform(0, 1));
    }

    /**
     * The same in the unit that the labels had before they were scaled.
     *
     * @param samples with scaled labels
     * @param labelScaling how they were scaled
     */
    public static double mse(MultiLayerNetwork network, Samples samples, Scaling labelScaling) {
        float[][] outputs = outputs(network, samples);
        float[][] labels = Outputs.labels(samples);
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            for (int column = 0; column < labels[i].length; column++) {
                double error = (double) labelScaling.invert(column, outputs[i][column])
                        - labelScaling.invert(column, labels[i][column]);
                sum += error * error;
            }
        }
        return sum / ((double) samples.size() * samples.labelWidth());
    }

    /** The mean loss of a network that outputs mean and log-variance. */
    public static double gaussianLoss(MultiLayerNetwork network, Samples samples, GaussianLikelihood loss) {
        float[][] outputs = outputs(network, samples);
        float[][] labels = Outputs.labels(samples);
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            sum += loss.of(labels[i][0], outputs[i]);
        }
        return sum / samples.size();
    }

    /** The network's own loss, the mean over the samples; with the penalty of its L2 regularisation, if it has one. */
    public static double loss(MultiLayerNetwork network, Samples samples) {
        double sum = 0;
        for (Batches batch : Outputs.inBatches(samples)) {
            sum += network.score(new DataSet(batch.features(), batch.labels()), false)
                    * batch.features().size(0);
        }
        return sum / samples.size();
    }

    /** What the network outputs for each sample: {samples, outputs}. */
    public static float[][] outputs(MultiLayerNetwork network, Samples samples) {
        return Outputs.of(samples, features -> network.output(features, false));
    }

    private static float[][][] outputs(ComputationGraph network, MultiTask samples) {
        return Outputs.ofEach(samples.features(), network::output);
    }

    private static double accuracy(float[][] outputs, float[][] labels) {
        int correct = 0;
        for (int i = 0; i < labels.length; i++) {
            correct += isCorrect(outputs[i], labels[i]) ? 1 : 0;
        }
        return (double) correct / labels.length;
    }

    private static boolean isCorrect(float[] output, float[] label) {
        return predicted(output) == trueClass(label);
    }

    /** The predicted class; -1 for none. */
    static int predicted(float[] output) {
        if (output.length == 1) {
            return Float.isNaN(output[0]) ? -1 : output[0] > 0.5f ? 1 : 0;
        }
        int best = -1;
        for (int i = 0; i < output.length; i++) {
            if (Float.isNaN(output[i])) {
                return -1;
            }
            if (best < 0 || output[i] > output[best]) {
                best = i;
            }
        }
        return best;
    }

    static int trueClass(float[] label) {
        return label.length == 1 ? Math.round(label[0]) : predicted(label);
    }
}
