package dev.reprise.reports.view;

import dev.reprise.judge.Arm;
import dev.reprise.reports.chart.Charts;
import dev.reprise.reports.chart.Palette;
import dev.reprise.reports.chart.Picture;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Figure;
import dev.reprise.results.Figure.Kind;
import dev.reprise.results.TrialResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The figures of the first seed of each arm; the others differ by the seed alone and would bury the page. */
final class FigureBuilder {

    private static final int MOST_PER_NAME = 12;
    private static final int MOST_IMAGES = 60;

    private final Context context;
    private final ExperimentResult experiment;
    private final DisplayNames names;
    final List<ChartView> charts = new ArrayList<>();
    final List<ImagesView> images = new ArrayList<>();
    final List<FramesView> frames = new ArrayList<>();
    final Map<String, byte[]> files = new LinkedHashMap<>();
    private boolean omitted;

    FigureBuilder(Context context, ExperimentResult experiment, Map<Arm, List<TrialResult>> trialsByArm) {
        this.context = context;
        this.experiment = experiment;
        this.names = new DisplayNames(experiment.sweeps());
        var figures = new LinkedHashSet<String>();
        experiment.trials().forEach(trial -> trial.figures().forEach(figure -> figures.add(figure.name())));
        for (String name : figures) {
            int shown = 0;
            for (var arm : trialsByArm.entrySet()) {
                shown += first(name, arm.getValue(), shown);
            }
        }
        charts.addAll(TimeBars.of(trialsByArm, names));
    }

    String note() {
        return omitted ? "One seed of each arm is shown; the figures of the other trials are in the results file." : "";
    }

    private int first(String name, List<TrialResult> trials, int shown) {
        int drawn = 0;
        for (TrialResult trial : trials) {
            for (Figure figure : trial.figures()) {
                if (figure.name().equals(name)) {
                    if (drawn > 0 || shown >= MOST_PER_NAME) {
                        omitted = true;
                        return drawn;
                    }
                    add(figure, trial);
                    drawn++;
                }
            }
        }
        return drawn;
    }

    private void add(Figure figure, TrialResult trial) {
        String arm = names.arm(trial.arm());
        String subtitle = (arm.isEmpty() ? "" : arm + ", ") + "seed " + trial.seed();
        String title = figure.title().isBlank() ? figure.name() : figure.title();
        if (figure.kind() == Kind.IMAGES) {
            images.add(images(title, subtitle, figure));
            return;
        }
        if (figure.kind() == Kind.DECISION_BOUNDARY && Charts.hasFrames(figure)) {
            frames.add(FramesView.of(title, subtitle, figure));
            return;
        }
        Picture picture = Charts.figure(figure);
        charts.add(new ChartView(title, subtitle, picture.markup(), picture.note(), legend(figure), ""));
    }

    private static List<LegendEntry> legend(Figure figure) {
        var legend = new ArrayList<LegendEntry>();
        for (int i = 0; i < figure.layers().size(); i++) {
            String name = figure.layers().get(i).name();
            if (!name.isBlank() && figure.kind() != Kind.HEAT_MAP) {
                String marks = figure.kind() == Kind.LINES ? "" : " block";
                legend.add(new LegendEntry(Palette.series(i) + marks, name));
            }
        }
        return List.copyOf(legend);
    }

    private ImagesView images(String title, String subtitle, Figure figure) {
        var views = new ArrayList<ImageView>();
        List<Figure.Layer> layers = figure.layers();
        for (Figure.Layer layer : layers.subList(0, Math.min(MOST_IMAGES, layers.size()))) {
            String path = context.image(experiment, files.size() + 1);
            files.put(path, Charts.png(layer.cells()));
            views.add(new ImageView(path, layer.name()));
        }
        String note = layers.size() > MOST_IMAGES
                ? "The first " + MOST_IMAGES + " of " + layers.size() + " images are shown."
                : "";
        return new ImagesView(title, subtitle, List.copyOf(views), note);
    }
}
