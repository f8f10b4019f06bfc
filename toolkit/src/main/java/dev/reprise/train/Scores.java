package dev.reprise.train;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** What outputs are worth, compared with labels; rows of {samples, values}. NaN predicts nothing. */
final class Scores {

    private Scores() {}

    /**
     * The share of predictions that are right.
     *
     * @param labelShape of one sample: {classes}, or {classes, places ...} where a class is predicted at each place
     */
    static double accuracy(float[][] outputs, float[][] labels, int... labelShape) {
        long right = 0;
        int places = labels.length == 0 ? 1 : labels[0].length / labelShape[0];
        for (int i = 0; i < labels.length; i++) {
            for (int place = 0; place < places; place++) {
                right += isRight(at(place, places, outputs[i]), at(place, places, labels[i])) ? 1 : 0;
            }
        }
        return (double) right / ((long) labels.length * places);
    }

    static boolean isRight(float[] output, float[] label) {
        return predicted(output) == trueClass(label);
    }

    /** The values of all classes at one place, of {classes, places}. */
    private static float[] at(int place, int places, float[] values) {
        if (places == 1) {
            return values;
        }
        var classes = new float[values.length / places];
        for (int c = 0; c < classes.length; c++) {
            classes[c] = values[c * places + place];
        }
        return classes;
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

    /** F1 of class 1 where there is one output; else the mean over the classes that are there or predicted. */
    static double f1(float[][] outputs, float[][] labels) {
        int[] predicted = Arrays.stream(outputs).mapToInt(Scores::predicted).toArray();
        int[] actual = Arrays.stream(labels).mapToInt(Scores::trueClass).toArray();
        boolean binary = labels.length > 0 && labels[0].length == 1;
        IntStream classes = binary
                ? IntStream.of(1)
                : IntStream.concat(IntStream.of(predicted), IntStream.of(actual))
                        .filter(c -> c >= 0)
                        .distinct();
        return classes.mapToDouble(c -> f1(c, predicted, actual)).average().orElse(Double.NaN);
    }

    private static double f1(int ofClass, int[] predicted, int[] actual) {
        int both = 0;
        int either = 0;
        for (int i = 0; i < actual.length; i++) {
            both += predicted[i] == ofClass && actual[i] == ofClass ? 1 : 0;
            either += (predicted[i] == ofClass ? 1 : 0) + (actual[i] == ofClass ? 1 : 0);
        }
        return either == 0 ? 0 : 2.0 * both / either;
    }

    /** The last output is the score of class 1. */
    static double auc(float[][] outputs, float[][] labels) {
        Integer[] order = IntStream.range(0, outputs.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> score(outputs[i])));
        double ranks = 0;
        long positive = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            long here = 0;
            while (to < order.length && score(outputs[order[to]]) == score(outputs[order[from]])) {
                here += trueClass(labels[order[to]]) == 1 ? 1 : 0;
                to++;
            }
            if (to == from) {
                return Double.NaN; // a score that is no number
            }
            ranks += here * (from + 1 + to) / 2.0;
            positive += here;
            from = to;
        }
        long negative = outputs.length - positive;
        return positive == 0 || negative == 0
                ? Double.NaN
                : (ranks - positive * (positive + 1) / 2.0) / ((double) positive * negative);
    }

    private static float score(float[] output) {
        return output[output.length - 1];
    }
}
