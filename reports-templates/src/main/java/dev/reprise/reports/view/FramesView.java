package dev.reprise.reports.view;

import dev.reprise.reports.chart.Charts;
import dev.reprise.reports.chart.Palette;
import dev.reprise.results.Figure;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A decision boundary, frame by frame.
 *
 * @param note what is left out; may be empty
 */
public record FramesView(String title, String subtitle, List<FrameView> frames, List<LegendEntry> legend, String note) {

    private static final int MOST = 24;
    /** Paper has no slider, and no room for all. */
    private static final int MOST_PRINTED = 6;

    /**
     * A frame.
     *
     * @param name such as {@code epoch 5}
     * @param svg safe to print unescaped
     * @param printed whether it is one of the few that are printed
     */
    public record FrameView(String name, String svg, boolean printed) {}

    static FramesView of(String title, String subtitle, Figure figure) {
        List<Charts.Frame> frames = Charts.frames(figure, MOST);
        var printed = spread(MOST_PRINTED, frames.size()).boxed().collect(Collectors.toSet());
        List<String> classes = Charts.classes(figure);
        return new FramesView(
                title,
                subtitle,
                IntStream.range(0, frames.size())
                        .mapToObj(i -> new FrameView(
                                frames.get(i).name().isBlank()
                                        ? "frame " + (i + 1)
                                        : frames.get(i).name(),
                                frames.get(i).markup(),
                                printed.contains(i)))
                        .toList(),
                List.of(
                        new LegendEntry(Palette.series(0) + " block", classes.get(0)),
                        new LegendEntry(Palette.series(1) + " block", classes.get(1)),
                        new LegendEntry("divide", "both equally likely")),
                Charts.noteOfFrames(figure, frames.size()));
    }

    /** As many of so many, from the first to the last; of one only the last. */
    private static IntStream spread(int most, int of) {
        int shown = Math.min(most, of);
        return IntStream.range(0, shown).map(i -> shown == 1 ? of - 1 : i * (of - 1) / (shown - 1));
    }
}
