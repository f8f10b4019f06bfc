package dev.reprise.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.Protocol;
import dev.reprise.results.DecisionBoundary;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Figure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decision boundaries by epoch, as they stand in a page before any script runs. */
class FramesTest {

    @TempDir
    Path folder;

    private Element figure(Figure figure) throws IOException {
        ExperimentResult experiment = SampleResults.experiment(
                "homework5/plane",
                "Plane",
                "homework5",
                "",
                Protocol.FULL,
                List.of(),
                List.of(),
                List.of(SampleResults.trial(Map.of(), 1, 0.7, new Random(3), List.of(figure))),
                List.of());
        HtmlReport.create().render(SampleResults.results(List.of(experiment)), folder);
        return Jsoup.parse(folder.resolve("experiments/homework5.plane.html").toFile())
                .selectFirst("section:has(#figures) figure");
    }

    private static DecisionBoundary ofFrames(int count) {
        DecisionBoundary boundary = DecisionBoundary.over(0, 1, 0, 1);
        IntStream.rangeClosed(1, count).forEach(epoch -> boundary.frame("epoch " + epoch, leftAndRight(boundary)));
        return boundary;
    }

    private static float[][] leftAndRight(DecisionBoundary boundary) {
        float[] points = boundary.points();
        float[][] outputs = new float[boundary.size()][1];
        for (int i = 0; i < outputs.length; i++) {
            outputs[i][0] = points[2 * i];
        }
        return outputs;
    }

    @Test
    void every_frame_is_a_picture_with_its_epoch() throws IOException {
        Element figure = figure(SampleResults.boundary());

        assertThat(figure.select("ol li .frame-name").eachText())
                .containsExactly(
                        "epoch 1", "epoch 2", "epoch 3", "epoch 4", "epoch 5", "epoch 6", "epoch 8", "epoch 10");
        assertThat(figure.select("ol li svg").eachAttr("aria-label"))
                .first()
                .isEqualTo("Decision boundary by epoch, epoch 1");
        assertThat(figure.select(".legend li").eachText()).containsExactly("left", "right", "both equally likely");
        assertThat(figure.select(".stepper").hasAttr("hidden")).isTrue();
    }

    @Test
    void the_line_lies_where_both_classes_are_as_likely() throws IOException {
        Element picture = figure(ofFrames(1).figure("f", "f", "", "")).selectFirst("svg");
        Element line = picture.selectFirst(".divide");
        double left = Double.parseDouble(picture.selectFirst("line.axis").attr("x1"));
        double right = Double.parseDouble(picture.selectFirst("line.axis").attr("x2"));

        assertThat(line.attr("d").split("[MLh ]+"))
                .filteredOn(text -> !text.isEmpty())
                .filteredOn(text -> Math.abs(Double.parseDouble(text) - (left + right) / 2) < 0.11)
                .as("x of both ends of the 39 pieces")
                .hasSizeGreaterThanOrEqualTo(78);
        assertThat(picture.select("path.side.s0")).hasSize(5);
        assertThat(picture.select("path.side.s1")).hasSize(5);
    }

    @Test
    void of_many_frames_some_are_shown_and_few_are_printed() throws IOException {
        Element figure = figure(ofFrames(100).figure("f", "f", "", ""));

        assertThat(figure.select("ol li")).hasSize(24);
        assertThat(figure.select(".frame-name").eachText())
                .startsWith("epoch 1")
                .endsWith("epoch 100");
        assertThat(figure.select("ol li:not(.spare) .frame-name").eachText())
                .hasSize(6)
                .startsWith("epoch 1")
                .endsWith("epoch 100");
        assertThat(figure.select(".note").text()).isEqualTo("24 of 100 frames are shown.");
    }

    @Test
    void one_frame_has_no_slider() throws IOException {
        Element figure = figure(ofFrames(1).figure("f", "f", "", ""));

        assertThat(figure.select(".stepper")).isEmpty();
        assertThat(figure.select("ol li:not(.spare)")).hasSize(1);
        assertThat(figure.select(".legend li").eachText()).startsWith("class 0", "class 1");
    }

    @Test
    void samples_outside_and_cells_without_a_number_are_left_out() throws IOException {
        DecisionBoundary boundary = DecisionBoundary.over(0, 1, 0, 1);
        float[][] outputs = leftAndRight(boundary);
        outputs[7][0] = Float.NaN;
        Element figure = figure(boundary.frame("", outputs)
                .samples("<b>", 0.5f, 0.5f, 7, 0.5f, 0.5f, Float.NaN)
                .figure("f", "f", "", ""));

        assertThat(figure.select(".frame-name").text()).isEqualTo("frame 1");
        assertThat(figure.selectFirst(".points").attr("d")).containsOnlyOnce("M");
        assertThat(figure.select(".side.lost")).hasSize(1);
        assertThat(figure.select(".note").text()).startsWith("1 value is not finite");
        assertThat(figure.select(".legend li").eachText()).startsWith("<b>");
    }

    @Test
    void a_boundary_without_frames_says_so() throws IOException {
        assertThat(figure(DecisionBoundary.over(0, 1, 0, 1).figure("f", "f", "", ""))
                        .text())
                .contains("no frame to draw");
    }
}
