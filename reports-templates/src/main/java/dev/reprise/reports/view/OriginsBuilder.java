package dev.reprise.reports.view;

import dev.reprise.judge.Arm;
import dev.reprise.judge.Finding;
import dev.reprise.judge.Votes;
import dev.reprise.reports.chart.Charts;
import dev.reprise.reports.text.Numbers;
import dev.reprise.reports.view.OriginsPage.ClaimRow;
import dev.reprise.reports.view.OriginsPage.MetricRow;
import dev.reprise.reports.view.OriginsPage.Side;
import dev.reprise.reports.view.OriginsPage.StudyPair;
import dev.reprise.reports.view.OriginsPage.Vote;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.StudyComparison;
import dev.reprise.results.StudyComparison.ClaimPair;
import dev.reprise.results.StudyComparison.MetricPair;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Experiments beside those that are the same study from another origin. */
final class OriginsBuilder {

    /** Below this a difference is called one. */
    private static final double LEVEL = 0.05;

    private final Context context;

    OriginsBuilder(Context context) {
        this.context = context;
    }

    /** Without studies if no experiment has a counterpart in these results. */
    OriginsPage build() {
        var studies = new ArrayList<StudyPair>();
        for (ExperimentResult here : context.results.experiments()) {
            here.sameStudy().ifPresent(comparison -> find(comparison.other())
                    .ifPresent(there -> studies.add(study(here, there, comparison))));
        }
        return new OriginsPage(List.copyOf(studies));
    }

    private Optional<ExperimentResult> find(String id) {
        return context.results.experiments().stream()
                .filter(experiment -> experiment.id().equals(id))
                .findFirst();
    }

    private StudyPair study(ExperimentResult here, ExperimentResult there, StudyComparison comparison) {
        List<MetricRow> metrics = comparison.metrics().stream()
                .map(pair -> row(pair, here, there))
                .toList();
        return new StudyPair(
                Context.originAnchor(here),
                context.link(there).text(),
                side(here),
                side(there),
                !comparison.claims().isEmpty() || !comparison.metrics().isEmpty(),
                comparison.claims().stream().map(pair -> row(pair, here, there)).toList(),
                metrics,
                metrics.stream().filter(MetricRow::differs).count(),
                notes(comparison));
    }

    private Side side(ExperimentResult experiment) {
        String origin = experiment
                .imported()
                .map(file -> file.madeBy().isEmpty() ? file.file() : file.madeBy())
                .orElse("Reprise");
        long completed = experiment.trials().stream()
                .filter(trial -> trial.status() == Status.COMPLETED)
                .count();
        return new Side(
                context.link(experiment),
                origin,
                experiment.imported().isPresent(),
                Numbers.count(completed, "trial", "trials"));
    }

    private ClaimRow row(ClaimPair pair, ExperimentResult here, ExperimentResult there) {
        String href = Optional.of(context.href(there.id() + "/" + pair.claim()))
                .filter(found -> !found.isEmpty())
                .orElseGet(() -> context.href(here.id() + "/" + pair.claim()));
        return new ClaimRow(
                new Link(pair.claim(), href),
                pair.quote(),
                pair.statement(),
                vote(pair.here(), pair.there()),
                vote(pair.there(), pair.here()),
                pair.p().map(Words::twoDigits).orElse(""),
                pair.p().filter(p -> p < LEVEL).isPresent());
    }

    private static Vote vote(Finding finding, Finding other) {
        Optional<Votes> votes = finding.votesAsIn(other);
        return new Vote(
                Verdicts.of(finding.verdict()),
                votes.map(cast -> cast.won() + " of " + cast.cast().size()).orElse(""),
                votes.map(cast -> Numbers.fixed(100 * cast.share(), 0) + " %, "
                                + Numbers.fixed(100 * cast.interval().low(), 0) + " to "
                                + Numbers.fixed(100 * cast.interval().high(), 0) + " %")
                        .orElse(""),
                finding.reason());
    }

    private static MetricRow row(MetricPair pair, ExperimentResult here, ExperimentResult there) {
        double[] one = values(here, pair);
        double[] other = values(there, pair);
        String arm = new DisplayNames(here.sweeps()).arm(pair.arm());
        String label = pair.metric() + (arm.isEmpty() ? "" : " with " + arm) + ": " + spread(pair.metric(), one)
                + " above, " + spread(pair.metric(), other) + " below";
        return new MetricRow(
                pair.metric(),
                arm,
                spread(pair.metric(), one),
                spread(pair.metric(), other),
                pair.seedsHere() + " and " + pair.seedsThere(),
                Numbers.fixed(pair.distance(), 2),
                Words.twoDigits(pair.p()),
                Words.twoDigits(pair.adjusted()),
                pair.adjusted() < LEVEL,
                Charts.pair(label, inUnit(pair.metric(), one), inUnit(pair.metric(), other)));
    }

    private static double[] values(ExperimentResult experiment, MetricPair pair) {
        return experiment.trials().stream()
                .filter(trial ->
                        trial.status() == Status.COMPLETED && trial.arm().equals(pair.arm()))
                .map(TrialResult::metrics)
                .filter(metrics -> metrics.containsKey(pair.metric()))
                .mapToDouble(metrics -> metrics.get(pair.metric()))
                .sorted()
                .toArray();
    }

    private static double[] inUnit(String metric, double... values) {
        return Numbers.isShare(metric)
                ? Arrays.stream(values).map(value -> 100 * value).toArray()
                : values;
    }

    /** Median, smallest and largest of sorted values. */
    private static String spread(String metric, double... sorted) {
        if (sorted.length == 0) {
            return "–";
        }
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2;
        return Numbers.metric(metric, median) + " (" + Numbers.metric(metric, sorted[0]) + " to "
                + Numbers.metric(metric, sorted[sorted.length - 1]) + ")";
    }

    private static List<String> notes(StudyComparison comparison) {
        var notes = new ArrayList<String>();
        if (!comparison.onlyHere().isEmpty()) {
            notes.add("Only the first records " + String.join(", ", comparison.onlyHere()) + ".");
        }
        if (!comparison.onlyThere().isEmpty()) {
            notes.add("Only the second records " + String.join(", ", comparison.onlyThere()) + ".");
        }
        if (!comparison.armsOnlyThere().isEmpty()) {
            notes.add("Only the second has the arms "
                    + comparison.armsOnlyThere().stream().map(Arm::toString).collect(Collectors.joining("; ")) + ".");
        }
        return List.copyOf(notes);
    }
}
