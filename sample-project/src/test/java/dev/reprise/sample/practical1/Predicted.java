package dev.reprise.sample.practical1;

import static java.util.Comparator.comparingDouble;

import dev.reprise.data.Samples;
import dev.reprise.data.catalog.AmesHousePrices;
import dev.reprise.results.Figure;
import dev.reprise.results.Figure.Kind;
import dev.reprise.results.Figure.Layer;
import dev.reprise.train.Metrics;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** What a network says of some houses, with a variance of 1 where it predicts none. */
record Predicted(List<Predicted.Price> prices) {

    private static final int LIVING_AREA = AmesHousePrices.FEATURES.indexOf("GrLivArea");

    /** One house; prices in 100,000 dollars. */
    record Price(float[] features, double truth, double mean, double logVariance) {

        double squaredError() {
            return (truth - mean) * (truth - mean);
        }
    }

    static Predicted by(MultiLayerNetwork network, Samples samples) {
        float[][] outputs = Metrics.outputs(network, samples);
        var prices = new ArrayList<Price>();
        for (int i = 0; i < outputs.length; i++) {
            var features = FloatBuffer.allocate(samples.featureWidth());
            var label = FloatBuffer.allocate(1);
            samples.copyFeatures(i, features);
            samples.copyLabels(i, label);
            double logVariance = outputs[i].length > 1 ? outputs[i][1] : 0;
            prices.add(new Price(features.array(), label.get(0), outputs[i][0], logVariance));
        }
        return new Predicted(List.copyOf(prices));
    }

    double mse() {
        return average(Price::squaredError);
    }

    double averageVariance() {
        return average(price -> Math.exp(price.logVariance()));
    }

    private double average(ToDoubleFunction<Price> value) {
        return prices.stream().mapToDouble(value).average().orElse(Double.NaN);
    }

    /** The half of the houses that the network is surer of. */
    Predicted lowerVariances() {
        return new Predicted(byVariance().subList(0, prices.size() / 2));
    }

    /** The other half. */
    Predicted higherVariances() {
        return new Predicted(byVariance().subList(prices.size() / 2, prices.size()));
    }

    private List<Price> byVariance() {
        return prices.stream().sorted(comparingDouble(Price::logVariance)).toList();
    }

    /** The house with the largest living area. */
    Price outlier() {
        return prices.stream()
                .max(comparingDouble(price -> price.features()[LIVING_AREA]))
                .orElseThrow();
    }

    Predicted without(Price one) {
        return new Predicted(prices.stream().filter(price -> price != one).toList());
    }

    Figure againstTruth(String name) {
        return new Figure(
                name,
                "Predictions against the ground truth",
                Kind.SCATTER,
                "price (100,000 dollars)",
                "predicted price (100,000 dollars)",
                List.of(Layer.points("validation", all(Price::truth), all(Price::mean))));
    }

    /** By each feature, in standard deviations from its mean, and by the predicted price. */
    Figure variances(String name) {
        var layers = new ArrayList<Layer>();
        for (int i = 0; i < AmesHousePrices.FEATURES.size(); i++) {
            int feature = i;
            layers.add(Layer.points(
                    AmesHousePrices.FEATURES.get(i), all(price -> price.features()[feature]), all(Price::logVariance)));
        }
        layers.add(Layer.points("predicted price", all(Price::mean), all(Price::logVariance)));
        return new Figure(
                name,
                "Logarithm of the predicted variance by feature and by predicted price",
                Kind.SCATTER,
                "feature (standard deviations from the mean), or price (100,000 dollars)",
                "log-variance",
                layers);
    }

    private List<Double> all(ToDoubleFunction<Price> value) {
        return prices.stream().mapToDouble(value).boxed().toList();
    }
}
