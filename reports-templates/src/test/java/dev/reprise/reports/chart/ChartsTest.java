package dev.reprise.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.reprise.judge.Arm;
import dev.reprise.judge.Claims;
import dev.reprise.judge.Finding;
import dev.reprise.judge.Measurements;
import dev.reprise.judge.Verdict;
import dev.reprise.judge.stats.Interval;
import dev.reprise.results.Figure;
import dev.reprise.results.Figure.Kind;
import dev.reprise.results.Figure.Layer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartsTest {

    private static final double NAN = Double.NaN;

    @Test
    void a_curve_has_a_gap_where_no_seed_is_finite() {
        var curve = new Curve(
                "a",
                List.of(1.0, 2.0, NAN, 3.0, 4.0),
                List.of(1.0, 2.0, NAN, 3.0, 4.0),
                List.of(1.0, 2.0, NAN, 3.0, 4.0),
                1,
                1,
                1);
        Picture picture = Charts.curves("loss", "", List.of(curve));
        assertThat(xml(picture).select("path.line")).hasSize(2);
        assertThat(picture.note()).isEqualTo("1 value is not finite (NaN or infinite) and not drawn.");
    }

    @Test
    void a_single_epoch_is_a_dot() {
        var curve = new Curve("a", List.of(1.0), List.of(1.0), List.of(1.0), 1, 0, 1);
        assertThat(xml(Charts.curves("loss", "", List.of(curve))).select("circle.dot"))
                .hasSize(1);
    }

    @Test
    void seeds_make_a_band_unless_there_are_too_many_arms() {
        var curve = new Curve("a", List.of(1.0, 2.0), List.of(0.5, 1.0), List.of(2.0, 3.0), 5, 0, 1);
        assertThat(xml(Charts.curves("loss", "", List.of(curve))).select("path.band"))
                .hasSize(1);
        assertThat(xml(Charts.curves("loss", "", Collections.nCopies(20, curve)))
                        .select("path.band"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = "IMAGES", mode = EnumSource.Mode.EXCLUDE)
    void nothing_to_draw_is_said(Kind kind) {
        assertThat(xml(Charts.figure(new Figure("f", "f", kind, "", "", List.of())))
                        .text())
                .contains("no ");
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = "IMAGES", mode = EnumSource.Mode.EXCLUDE)
    void ragged_and_not_finite_data_is_drawn_as_far_as_it_goes(Kind kind) {
        var layers = List.of(
                new Layer(
                        "<a>",
                        List.of(1.0, NAN, 3.0, Double.POSITIVE_INFINITY, 1e308),
                        List.of(2.0, 3.0, NAN, -1e308),
                        List.of("<x>", "y", "z"),
                        List.of(List.of(1.0, NAN), List.of(), List.of(1.0, 2.0, 3.0))),
                new Layer("", List.of(), List.of(1.0, 2.0, 3.0, 4.0, 5.0), List.of(), List.of()));
        Picture picture = Charts.figure(new Figure("f", "a \"title\" <b>", kind, "x & y", "<y>", layers));
        assertThat(picture.markup()).doesNotContain("NaN\"", "Infinity", "style=");
        assertThat(xml(picture).selectFirst("svg").attr("aria-label")).isEqualTo("a \"title\" <b>");
        assertThat(picture.note()).contains("not finite");
    }

    @Test
    void an_interval_of_the_largest_numbers_there_are_is_drawn() {
        var finding = Measurements.of("x", 1.7e308, -1.7e308, 1.7e308, -1.7e308, 1.7e308)
                .judge(Claims.metric("x").at(Arm.NONE).isReportedAs("1").within("0.1"));
        String markup = Charts.interval("reported-value", finding).orElseThrow();
        assertThat(markup).doesNotContain("NaN", "Infinity");
    }

    @Test
    void bars_below_zero_hang_from_the_axis() {
        var figure = new Figure(
                "f",
                "f",
                Kind.BARS,
                "",
                "",
                List.of(new Layer("", List.of(), List.of(2.0, -1.0), List.of("a", "b"), List.of())));
        var bars = xml(Charts.figure(figure)).select("rect.bar");
        double zero = Double.parseDouble(bars.get(0).attr("y"))
                + Double.parseDouble(bars.get(0).attr("height"));
        assertThat(Double.parseDouble(bars.get(1).attr("y"))).isCloseTo(zero, offset(0.2));
    }

    @Test
    void a_difference_is_read_against_zero_and_an_open_interval_has_one_cap() {
        var plot = Charts.interval(
                "ordering",
                new Finding(
                        Verdict.REPRODUCED,
                        "",
                        "",
                        "",
                        "",
                        Optional.empty(),
                        Optional.of(0.5),
                        Optional.of(2.0),
                        Optional.of(new Interval(1, Double.POSITIVE_INFINITY)),
                        5,
                        List.of(),
                        "",
                        Optional.empty(),
                        Optional.empty()));
        Document svg = xml(new Picture(plot.orElseThrow(), ""));
        assertThat(svg.select("text.row").eachText()).containsExactly("equal", "measured");
        assertThat(svg.select("line.measured")).hasSize(2);
    }

    @Test
    void fifty_thousand_points_are_thinned_and_that_is_said() {
        List<Double> many = IntStream.range(0, 50_000).mapToObj(i -> i * 1.0).toList();
        for (Kind kind : List.of(Kind.SCATTER, Kind.LINES)) {
            Picture picture = Charts.figure(new Figure("f", "f", kind, "", "", List.of(Layer.points("", many, many))));
            assertThat(picture.markup().length()).isLessThan(80_000);
            assertThat(picture.note()).isEqualTo("Every 13th point is drawn.");
        }
    }

    @Test
    void images_are_real_png_files() throws IOException {
        var image =
                ImageIO.read(new ByteArrayInputStream(Charts.png(List.of(List.of(0.0, 1.0, 2.0), List.of(0.5, NAN)))));
        assertThat(image.getWidth()).isEqualTo(3);
        assertThat(image.getHeight()).isEqualTo(2);
        assertThat(image.getRaster().getPixel(1, 0, (int[]) null)[0]).isEqualTo(255);
        assertThat(image.getRaster().getPixel(0, 1, (int[]) null)[0]).isEqualTo(128);
    }

    private static Document xml(Picture picture) {
        return Jsoup.parse(picture.markup(), "", Parser.xmlParser());
    }

    @Test
    void differences_of_hundreds_of_seeds_are_one_path_with_each_place_once() {
        List<Double> few = IntStream.range(0, 60).mapToObj(i -> i / 60.0).toList();
        List<Double> many = IntStream.range(0, 1000).mapToObj(i -> i / 1000.0).toList();

        assertThat(Charts.paired(few).split("<circle", -1)).hasSize(61);
        assertThat(Charts.paired(many)).doesNotContain("<circle").hasSizeLessThan(1500);
    }
}
