package dev.reprise.reports.view;

import java.util.List;

/** Mean and sample standard deviation of the finite values. */
record Sample(int finite, int notFinite, double mean, double deviation) {

    static Sample of(List<Double> values) {
        double[] finite =
                values.stream().filter(Double::isFinite).mapToDouble(v -> v).toArray();
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < finite.length; i++) {
            // Welford's update: no overflow of the sum, no loss of digits for large means.
            double distance = finite[i] - mean;
            mean += distance / (i + 1);
            squares += distance * (finite[i] - mean);
        }
        double deviation = finite.length < 2 ? 0 : Math.sqrt(Math.max(0, squares) / (finite.length - 1));
        return new Sample(
                finite.length, values.size() - finite.length, finite.length == 0 ? Double.NaN : mean, deviation);
    }
}
