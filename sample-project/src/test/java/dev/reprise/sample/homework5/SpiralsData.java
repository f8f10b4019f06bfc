package dev.reprise.sample.homework5;

import static dev.reprise.judge.Claims.figure;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.data.Samples;
import dev.reprise.data.catalog.Spirals;
import dev.reprise.judge.Assertion;
import dev.reprise.results.Figure;
import dev.reprise.results.Figure.Layer;
import dev.reprise.train.Trial;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

@Experiment(
        report = Homework5.class,
        locator = "Homework 1, introduction",
        title = "Spirals: the data set",
        seeds = 1,
        assumptions = {Spiral.GENERATOR})
@Tag("spirals")
class SpiralsData {

    /** Nothing is trained: the points are drawn. */
    @Train
    void draw(Trial trial) {
        var points = trial.data(Spirals.class).train();
        trial.figure(new Figure(
                "spirals",
                "Training points",
                Figure.Kind.SCATTER,
                "first feature",
                "second feature",
                List.of(ofClass(points, 0), ofClass(points, 1))));
    }

    private static Layer ofClass(Samples points, int label) {
        var x = new ArrayList<Double>();
        var y = new ArrayList<Double>();
        var features = FloatBuffer.allocate(2);
        for (int i = 0; i < points.size(); i++) {
            if (points.classOf(i) == label) {
                points.copyFeatures(i, features.clear());
                x.add((double) features.get(0));
                y.add((double) features.get(1));
            }
        }
        return Layer.points("class " + label, x, y);
    }

    @Claim("Figure 1: Data set formed of two interlaced spirals")
    Assertion plot() {
        return figure("spirals");
    }
}
