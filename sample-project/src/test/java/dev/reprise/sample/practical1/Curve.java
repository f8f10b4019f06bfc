package dev.reprise.sample.practical1;

import dev.reprise.results.Figure;
import dev.reprise.results.Figure.Kind;
import dev.reprise.results.Figure.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The validation loss of a trial over its epochs: what most of the report's figures draw. */
final class Curve {

    /** The name of the figure that every trial draws. */
    static final String FIGURE = "validation-loss";

    private final List<Double> epochs = new ArrayList<>();
    private final List<Double> losses = new ArrayList<>();

    /** Adds the loss after the next epoch, and returns it. */
    double add(double loss) {
        epochs.add(epochs.size() + 1.0);
        losses.add(loss);
        return loss;
    }

    /** The first epoch, from 1, with a loss this low; one more than were trained if there is none. */
    double epochsTo(double target) {
        return IntStream.range(0, losses.size())
                        .filter(i -> losses.get(i) <= target)
                        .findFirst()
                        .orElse(losses.size())
                + 1.0;
    }

    /** Loss by epoch, as far as it is finite. */
    Figure figure() {
        List<Integer> finite = IntStream.range(0, losses.size())
                .filter(i -> Double.isFinite(losses.get(i)))
                .boxed()
                .toList();
        return new Figure(
                FIGURE,
                "Validation loss",
                Kind.LINES,
                "epoch",
                "validation loss",
                List.of(Layer.points(
                        "validation",
                        finite.stream().map(epochs::get).toList(),
                        finite.stream().map(losses::get).toList())));
    }
}
