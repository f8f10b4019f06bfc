package dev.reprise.reports.chart;

import dev.reprise.judge.Finding;
import dev.reprise.judge.stats.Interval;
import dev.reprise.results.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Every chart of the pages. */
public final class Charts {

    private Charts() {}

    /** Learning curves with seed bands. */
    public static Picture curves(String label, String unit, List<Curve> curves) {
        return LineChart.draw(label, unit, curves);
    }

    /** Numbers by row and column as colours. */
    public static Picture map(CellMap map) {
        return LabelledMap.draw(map);
    }

    /** Curves of two runs, those of the other one dashed, each in the colour of its counterpart. */
    public static Picture overlaid(String label, String unit, List<Curve> now, List<Curve> before) {
        return LineChart.overlaid(label, unit, now, before);
    }

    /** Reported against measured; empty if nothing was measured. */
    public static Optional<String> interval(String kind, Finding finding) {
        return IntervalPlot.draw(kind, finding);
    }

    /** The interval of a finding where it is possible: a share ends at 0 and 100 %. */
    public static Optional<Interval> possible(String kind, Finding finding) {
        return finding.interval().map(any -> IntervalPlot.possible(finding, IntervalPlot.isShare(kind, finding)));
    }

    /** What each reading of a report measures, a row each, the chosen one first; empty if none has a number. */
    public static Optional<String> specification(String kind, List<ReadingMark> readings) {
        return SpecificationCurve.draw(kind, readings);
    }

    /** The values of two samples, one above the other. */
    public static String pair(String label, double[] one, double[] other) {
        return PairChart.draw(label, one, other);
    }

    /** Numbers of a report beside ours, all in one unit. */
    public static Picture agreement(String unit, List<Agreement> points) {
        return AgreementChart.draw(unit, points);
    }

    /** Shares of a whole, by class name of the colour, which is also the name that is read out. */
    public static String bar(Map<String, Integer> parts, String cssClass) {
        var list = new ArrayList<StackedBar.Part>();
        parts.forEach((key, count) -> list.add(new StackedBar.Part(key, key.replace('-', ' '), count)));
        return StackedBar.draw(list, cssClass);
    }

    /** Parts of a bar whose full length is {@code whole}. */
    public static String shares(List<Share> parts, long whole, String cssClass) {
        return StackedBar.draw(
                parts.stream()
                        .map(part -> new StackedBar.Part(part.cssClass(), part.name(), part.count()))
                        .toList(),
                whole,
                cssClass);
    }

    /** A part of a bar, with the name that is read out. */
    public record Share(String cssClass, String name, long count) {}

    /** How seeds voted: a dot for each, filled if it bears the claim out; empty if none voted. */
    public static String seeds(Finding finding) {
        return finding.votes().isEmpty() ? "" : SeedDots.draw(finding.votes().get(0));
    }

    /** A claim with its verdict as a picture of its own, to show elsewhere: an SVG file. */
    public static String card(Card card) {
        return CardPicture.draw(card);
    }

    /** Differences of seeds that two runs share, around none. */
    public static String paired(List<Double> differences) {
        return PairedDots.draw(differences);
    }

    /** Verdicts along a text, as a strip that stands upright. */
    public static String minimap(String label, List<Tick> ticks) {
        return Minimap.draw(label, ticks);
    }

    /**
     * A place in a text.
     *
     * @param at from 0, its start, to 1, its end
     * @param cssClasses of the verdicts there
     */
    public record Tick(double at, String href, String name, List<String> cssClasses) {}

    /** Counts by class name, stacked, one column per entry. */
    public static String columns(String label, List<Map<String, Integer>> columns) {
        return ColumnsChart.draw(label, columns);
    }

    /** A figure that a trial recorded, except images, which are files of their own. */
    public static Picture figure(Figure figure) {
        return switch (figure.kind()) {
            case SCATTER, LINES -> PointsChart.draw(figure);
            case BARS -> BarChart.draw(figure);
            case HISTOGRAM -> HistogramChart.draw(figure);
            case HEAT_MAP -> HeatMap.draw(figure);
            case IMAGES -> new Picture("", "");
            case DECISION_BOUNDARY -> BoundaryChart.draw(figure);
        };
    }

    /**
     * The frames of a decision boundary: all of them, or as many as a page takes, from the first to the last.
     *
     * @param most of them, at least 2
     */
    public static List<Frame> frames(Figure figure, int most) {
        List<Figure.Layer> frames = BoundaryChart.frames(figure);
        int shown = Math.min(most, frames.size());
        return IntStream.range(0, shown)
                .mapToObj(i -> frames.get(shown == 1 ? 0 : (int) ((long) i * (frames.size() - 1) / (shown - 1))))
                .map(frame -> new Frame(frame.name(), BoundaryChart.draw(figure, frame)))
                .toList();
    }

    /** One frame of a figure that has several. */
    public record Frame(String name, String markup) {}

    /** Whether a decision boundary has a frame. */
    public static boolean hasFrames(Figure figure) {
        return !BoundaryChart.frames(figure).isEmpty();
    }

    /** What is left out where so many frames are shown; may be empty. */
    public static String noteOfFrames(Figure figure, int shown) {
        return BoundaryChart.note(figure, shown);
    }

    /** What a decision boundary calls its two classes. */
    public static List<String> classes(Figure figure) {
        List<Figure.Layer> samples = BoundaryChart.samples(figure);
        return IntStream.range(0, 2)
                .mapToObj(i -> i < samples.size() && !samples.get(i).name().isBlank()
                        ? samples.get(i).name()
                        : "class " + i)
                .toList();
    }

    /** A grey picture as a PNG file; {@code cells} are rows of 0 (black) to 1 (white). */
    public static byte[] png(List<List<Double>> cells) {
        return Png.grey(cells);
    }
}
