package dev.reprise.train;

import dev.reprise.data.Samples;
import dev.reprise.data.Scaling;
import dev.reprise.train.port.GaussianLikelihood;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * Metrics of a trained network on samples, in large batches and evaluation mode. Nothing throws for a network that outputs NaN: it
 * gets classes wrong, and errors and losses are NaN.
 */
public final class Metrics {

    private Metrics() {}

    /**
     * The share of samples, 0 to 1, whose class the network predicts: for one output, whether it is above one half; for more, the
     * largest output. NaN predicts nothing. Where labels are {classes, time steps}, the share of time steps.
     */
    public static double accuracy(MultiLayerNetwork network, Samples samples) {
        return Scores.accuracy(outputs(network, samples), Outputs.labels(samples), samples.labelShape());
    }

    /**
     * The accuracy of the network as it is while it learns: with dropout active and batch normalisation by each batch's own statistics.
     * What Keras prints as {@code accuracy} is this, averaged over an epoch; above it by what a network knows without dropout is
     * {@link #accuracy(MultiLayerNetwork, Samples)}.
     */
    public static double accuracyInTraining(MultiLayerNetwork network, Samples samples) {
        return Scores.accuracy(Outputs.inTraining(network, samples), Outputs.labels(samples), samples.labelShape());
    }

    /**
     * The accuracy of one output, as above.
     *
     * @param task from 0
     */
    public static double accuracy(ComputationGraph network, MultiTask samples, int task) {
        Samples labels = samples.tasks().get(task);
        return Scores.accuracy(Outputs.of(network, samples)[task], Outputs.labels(labels), labels.labelShape());
    }

    /** The share of samples, 0 to 1, for which every output of the network predicts the class of its task. */
    public static double allCorrect(ComputationGraph network, MultiTask samples) {
        float[][][] outputs = Outputs.of(network, samples);
        int correct = 0;
        var labels = samples.tasks().stream().map(Outputs::labels).toList();
        for (int i = 0; i < samples.size(); i++) {
            boolean all = true;
            for (int task = 0; task < outputs.length; task++) {
                all &= Scores.isRight(outputs[task][i], labels.get(task)[i]);
            }
            correct += all ? 1 : 0;
        }
        return (double) correct / samples.size();
    }

    /**
     * F1, the harmonic mean of precision and recall, 0 to 1: of class 1 where there is one output, else the mean over the classes that
     * occur in labels or predictions; scikit-learn's {@code f1_score} and the same with {@code average="macro"}.
     */
    public static double f1(MultiLayerNetwork network, Samples samples) {
        return Scores.f1(outputs(network, samples), Outputs.labels(samples));
    }

    /**
     * F1 of one output, as above.
     *
     * @param task from 0
     */
    public static double f1(ComputationGraph network, MultiTask samples, int task) {
        return Scores.f1(
                Outputs.of(network, samples)[task],
                Outputs.labels(samples.tasks().get(task)));
    }

    /**
     * The area under the ROC curve, 0 to 1: how often a sample of class 1 scores higher than one of class 0, where equal scores count
     * half. The score is the only output, or the second of two. NaN if a class is missing or a score is no number. Source: J. Hanley and
     * B. McNeil, Radiology 143 (1982).
     *
     * @throws IllegalArgumentException if labels are of more than two classes
     */
    public static double auc(MultiLayerNetwork network, Samples samples) {
        return auc(outputs(network, samples), samples);
    }

    /**
     * The area under the ROC curve of one output, as above.
     *
     * @param task from 0
     */
    public static double auc(ComputationGraph network, MultiTask samples, int task) {
        return auc(Outputs.of(network, samples)[task], samples.tasks().get(task));
    }

    private static double auc(float[][] outputs, Samples samples) {
        if (samples.labelWidth() > 2) {
            throw new IllegalArgumentException("An area under the ROC curve is of two classes, not "
                    + samples.labelWidth() + "; use f1 or accuracy");
        }
        return Scores.auc(outputs, Outputs.labels(samples));
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
        return mse(outputs(network, samples), samples, labelScaling);
    }

    /**
     * The mean squared error of one output.
     *
     * @param task from 0
     */
    public static double mse(ComputationGraph network, MultiTask samples, int task) {
        return mse(Outputs.of(network, samples)[task], samples.tasks().get(task), Scaling.uniform(0, 1));
    }

    private static double mse(float[][] outputs, Samples samples, Scaling labelScaling) {
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
        return Outputs.loss(network, samples);
    }

    /** What the network outputs for each sample: {samples, outputs}; outputs of another shape are put in a row. */
    public static float[][] outputs(MultiLayerNetwork network, Samples samples) {
        return Outputs.of(network, samples);
    }
}
