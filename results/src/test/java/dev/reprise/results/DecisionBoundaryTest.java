package dev.reprise.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.results.Figure.Kind;
import dev.reprise.results.Figure.Layer;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionBoundaryTest {

    private final DecisionBoundary boundary = DecisionBoundary.over(-2, 2, -1, 1);

    private float[][] outputs(int width) {
        float[] points = boundary.points();
        float[][] outputs = new float[boundary.size()][width];
        for (int i = 0; i < outputs.length; i++) {
            outputs[i][width - 1] = points[2 * i] > 0 && points[2 * i + 1] > 0 ? 0.98765f : 0;
        }
        return outputs;
    }

    @Test
    void points_are_the_middles_of_cells_from_the_upper_left_to_the_lower_right() {
        float[] points = boundary.points();

        assertThat(points).hasSize(2 * boundary.size());
        assertThat(List.of(points[0], points[1])).containsExactly(-1.95f, 0.975f);
        assertThat(points[2]).isGreaterThan(points[0]);
        assertThat(List.of(points[points.length - 2], points[points.length - 1]))
                .containsExactly(1.95f, -0.975f);
    }

    @Test
    void a_frame_has_the_probability_of_the_second_class_where_it_was_asked_for() {
        Figure figure = boundary.frame("epoch 1", outputs(1))
                .frame("epoch 2", outputs(2))
                .samples("inner", 1, 2, 3, 4)
                .figure("boundary", "Boundary", "x", "y");

        assertThat(figure.kind()).isEqualTo(Kind.DECISION_BOUNDARY);
        assertThat(figure.layers()).extracting(Layer::name).containsExactly("epoch 1", "epoch 2", "inner");
        assertThat(figure.layers().get(1).cells())
                .isEqualTo(figure.layers().get(0).cells());
        List<List<Double>> cells = figure.layers().get(0).cells();
        assertThat(cells.get(0)).startsWith(0.0).endsWith(0.988);
        assertThat(cells.get(cells.size() - 1)).containsOnly(0.0);
        assertThat(figure.layers().get(2)).isEqualTo(Layer.points("inner", List.of(1.0, 3.0), List.of(2.0, 4.0)));
    }

    @Test
    void outputs_that_are_no_numbers_are_kept() {
        float[][] outputs = outputs(1);
        outputs[0][0] = Float.NaN;

        assertThat(boundary.frame("epoch 1", outputs)
                        .figure("f", "f", "", "")
                        .layers()
                        .get(0)
                        .cells()
                        .get(0)
                        .get(0))
                .isNaN();
    }

    @Test
    void what_does_not_fit_is_said() {
        assertThatThrownBy(() -> DecisionBoundary.over(1, 1, 0, 1)).hasMessageContaining("from 1.0 to 1.0");
        assertThatThrownBy(() -> DecisionBoundary.over(0, 1, 0, Double.NaN)).hasMessageContaining("finite");
        assertThatThrownBy(() -> boundary.frame("epoch 1", new float[3][1]))
                .hasMessage(
                        "Frame 'epoch 1' has outputs for 3 points; it needs one or two for each of the 1600 of points()");
        assertThatThrownBy(() -> boundary.frame("epoch 1", new float[1600][10])).hasMessageContaining("10 for each");
        assertThatThrownBy(() -> boundary.samples("a", 1)).hasMessageContaining("each needs two");
        boundary.samples("a", 1, 2).samples("b", 1, 2);
        assertThatThrownBy(() -> boundary.samples("c", 1, 2)).hasMessageContaining("third class");
    }
}
