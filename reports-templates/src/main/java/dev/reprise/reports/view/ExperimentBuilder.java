package dev.reprise.reports.view;

import dev.reprise.evidence.RecordedExperiment;
import dev.reprise.reports.text.Numbers;
import dev.reprise.results.DatasetResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.RecordedVerdict;
import dev.reprise.results.StudyComparison;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** One experiment: claims, sweep table, curves, figures, seeds, data and how to run exactly this again. Builds pages on any thread. */
final class ExperimentBuilder {

    private final Context context;
    private final Map<String, byte[]> files = new ConcurrentSkipListMap<>();

    ExperimentBuilder(Context context) {
        this.context = context;
    }

    /** The images that the pages refer to, by path below the report folder. */
    Map<String, byte[]> files() {
        return files;
    }

    ExperimentPage build(ExperimentResult experiment, List<Link> neighbours) {
        Optional<RecordedExperiment> record = recorded(experiment);
        ExperimentResult shown = record.map(recorded -> experiment.withTrials(recorded.trialResults()))
                .orElse(experiment);
        var table = new SweepTableBuilder(shown);
        var names = new DisplayNames(shown.sweeps());
        List<ChartView> curves = new CurveBuilder(
                        record.<ArmCurves>map(RecordedCurves::new).orElseGet(() -> new TrialCurves(table.arms())),
                        names,
                        new PrintedEnds(experiment.claims()))
                .build();
        var figures = new FigureBuilder(context, experiment, table.arms());
        files.putAll(figures.files);
        var metrics = new LinkedHashSet<String>();
        shown.trials().forEach(trial -> metrics.addAll(trial.metrics().keySet()));
        String restored = record.isPresent() ? "recorded" : "restored";
        List<TrialRow> trials = shown.trials().stream()
                .map(trial -> row(
                        trial, names.arm(trial.arm()), seed(experiment, trial.seed()), List.copyOf(metrics), restored))
                .toList();
        return new ExperimentPage(
                experiment.id(),
                context.link(experiment).text(),
                experiment.className(),
                context.reportOf(experiment),
                experiment.locator(),
                Words.scaled(experiment.protocol()),
                experiment.protocolNote(),
                experiment.assumptions(),
                experiment.tags(),
                Verdicts.count(experiment.claims()),
                context.claims(experiment),
                ReadingsBuilder.of(experiment, context.claims(experiment)),
                table.build(),
                new SweepMaps(shown.sweeps(), table.arms()).build(),
                seeds(shown, table.arms().size()),
                curves,
                List.copyOf(figures.charts),
                List.copyOf(figures.images),
                List.copyOf(figures.frames),
                figures.note(),
                metrics.stream()
                        .map(metric -> Numbers.isShare(metric) ? metric + ", %" : metric)
                        .toList(),
                trials,
                trials.stream().filter(row -> row.statusKey().equals("failed")).toList(),
                experiment.imported().map(ImportView::of).stream().toList(),
                origins(experiment),
                experiment.earlierRun().map(Words::keptFrom).stream().toList(),
                warnings(shown),
                record.map(recorded -> RecordedRunView.of(recorded, earlier(experiment))).stream()
                        .toList(),
                Verdicts.countRecorded(experiment.claims()),
                experiment.datasets().stream().map(ExperimentBuilder::dataset).toList(),
                context.results.fingerprint().entrySet().stream()
                        .map(entry -> new Setting(entry.getKey(), entry.getValue()))
                        .toList(),
                RerunCommand.of(experiment, context.results),
                experiment.imported().isPresent() ? "" : context.row(experiment).seconds(),
                curves.stream().anyMatch(chart -> !chart.json().isEmpty()),
                neighbours);
    }

    /** Each once, with how many trials have it; digits tell no two of them apart. */
    private static List<String> warnings(ExperimentResult experiment) {
        var first = new LinkedHashMap<String, String>();
        var counts = new HashMap<String, Integer>();
        for (TrialResult trial : experiment.trials()) {
            for (String warning : trial.warnings()) {
                String kind = warning.replaceAll("[-+.\\d]+", "?");
                first.putIfAbsent(kind, warning);
                counts.merge(kind, 1, Integer::sum);
            }
        }
        return first.entrySet().stream()
                .map(warning -> warning.getValue() + " ("
                        + Numbers.count(counts.getOrDefault(warning.getKey(), 0), "trial", "trials") + ")")
                .toList();
    }

    /** The record, if this run has no trial to show. */
    private Optional<RecordedExperiment> recorded(ExperimentResult experiment) {
        boolean ran = experiment.trials().stream().anyMatch(trial -> trial.status() != Status.NOT_RUN);
        return ran ? Optional.empty() : context.evidence.experiment(experiment.id());
    }

    /** Of the study that it is one side of, on either side. */
    private List<Link> origins(ExperimentResult experiment) {
        return context.results.experiments().stream()
                .filter(one -> one.sameStudy()
                        .filter(study -> one == experiment || study.other().equals(experiment.id()))
                        .isPresent())
                .map(one -> new Link(
                        one == experiment ? other(one) : context.link(one).text(),
                        "origins.html#" + Context.originAnchor(one)))
                .toList();
    }

    private String other(ExperimentResult one) {
        String id = one.sameStudy().map(StudyComparison::other).orElse("");
        return context.results.experiments().stream()
                .filter(experiment -> experiment.id().equals(id))
                .findFirst()
                .map(experiment -> context.link(experiment).text())
                .orElse(id);
    }

    private static boolean earlier(ExperimentResult experiment) {
        return experiment.claims().stream()
                .flatMap(claim -> claim.recorded().stream())
                .anyMatch(RecordedVerdict::earlierVersion);
    }

    private static String seeds(ExperimentResult experiment, int arms) {
        long seeds = experiment.trials().stream()
                .mapToInt(TrialResult::seed)
                .distinct()
                .count();
        return Numbers.count(arms, "arm", "arms") + ", " + Numbers.count(seeds, "seed", "seeds") + ", "
                + Numbers.count(experiment.trials().size(), "trial", "trials");
    }

    /** As the file says it that the trial was read from; else the number. */
    private static String seed(ExperimentResult experiment, int seed) {
        String number = Integer.toString(seed);
        return experiment
                .imported()
                .map(file -> file.seeds().getOrDefault(seed, number))
                .orElse(number);
    }

    private static TrialRow row(TrialResult trial, String arm, String seed, List<String> metrics, String restored) {
        String hash = trial.parametersSha256().orElse("");
        return new TrialRow(
                arm,
                seed,
                switch (trial.status()) {
                    case COMPLETED -> "completed";
                    case FAILED -> "failed";
                    case NOT_RUN -> "not run";
                },
                trial.status().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                origin(trial, restored),
                trial.status() == Status.NOT_RUN || trial.origin() == Origin.IMPORTED
                        ? "–"
                        : Numbers.duration(trial.seconds()),
                metrics.stream().map(metric -> value(trial, metric)).toList(),
                hash,
                hash.length() > 12 ? hash.substring(0, 12) + "…" : hash,
                trial.error().orElse(""));
    }

    /** With the machine, where that was another one. */
    private static String origin(TrialResult trial, String restored) {
        String origin =
                switch (trial.origin()) {
                    case TRAINED -> "trained";
                    case RESTORED -> restored;
                    case IMPORTED -> "imported";
                    case NONE -> "–";
                };
        return origin + trial.place().map(place -> " on " + place).orElse("");
    }

    private static String value(TrialResult trial, String metric) {
        Double value = trial.metrics().get(metric);
        if (value == null) {
            return "–";
        }
        return Numbers.isShare(metric) ? Numbers.fixed(value * 100, 2) : Numbers.plain(value);
    }

    private static DatasetView dataset(DatasetResult dataset) {
        return new DatasetView(
                dataset.id(),
                dataset.title(),
                dataset.source(),
                dataset.note(),
                dataset.files().stream()
                        .map(file -> new FileView(file.name(), file.sha256(), Numbers.bytes(file.bytes())))
                        .toList());
    }
}
