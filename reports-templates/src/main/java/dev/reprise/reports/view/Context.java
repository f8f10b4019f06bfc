package dev.reprise.reports.view;

import dev.reprise.evidence.Evidence;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Subject;
import dev.reprise.reports.chart.Charts;
import dev.reprise.reports.source.ReportTexts;
import dev.reprise.reports.text.Numbers;
import dev.reprise.reports.text.Slugs;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.DatasetResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.ReportResult;
import dev.reprise.results.Results;
import dev.reprise.results.SeedCost;
import dev.reprise.results.TrialResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What several pages need: addresses, and each claim as a view. */
final class Context {

    final Results results;
    final Evidence evidence;
    final boolean nothingRun;
    final ReportTexts texts;
    final FailureRule rule;
    final PowerTable power = PowerTable.shipped();
    private final Slugs files = Slugs.files();
    private final Slugs reportFiles = Slugs.files();
    private final Slugs cards = Slugs.files();
    private final Slugs anchors = Slugs.anchors();
    private final Map<String, ReportResult> reports = new LinkedHashMap<>();
    // By identity: the hash of an experiment would visit every value of every trial.
    private final Map<ExperimentResult, List<ClaimView>> claims = new IdentityHashMap<>();
    private final Map<String, String> hrefs = new HashMap<>();

    Context(Results results, Evidence evidence, boolean nothingRun, ReportTexts texts, FailureRule rule) {
        this.texts = texts;
        this.rule = rule;
        this.results = results;
        this.evidence = evidence;
        this.nothingRun = nothingRun;
        results.reports().forEach(report -> reports.put(report.id(), report));
        // Names depend on who asks first, and pages are built side by side.
        results.reports().forEach(this::path);
        results.experiments().forEach(this::path);
        for (ExperimentResult experiment : results.experiments()) {
            var views = new ArrayList<ClaimView>();
            for (ClaimResult claim : experiment.claims()) {
                views.add(view(experiment, claim));
            }
            claims.put(experiment, List.copyOf(views));
            views.forEach(view -> hrefs.put(view.id(), view.href()));
        }
    }

    List<ClaimView> claims(ExperimentResult experiment) {
        return claims.getOrDefault(experiment, List.of());
    }

    List<ClaimView> allClaims() {
        return results.experiments().stream()
                .flatMap(experiment -> claims(experiment).stream())
                .toList();
    }

    /** The experiments of a report, in the order of the results. */
    List<ExperimentResult> experimentsOf(ReportResult report) {
        return results.experiments().stream()
                .filter(experiment ->
                        experiment.report().filter(report.id()::equals).isPresent())
                .toList();
    }

    String path(ExperimentResult experiment) {
        return "experiments/" + files.of(experiment.id()) + ".html";
    }

    String path(ReportResult report) {
        return "reports/" + reportFiles.of(report.id()) + ".html";
    }

    /** The page with the report's own text. */
    String textPath(ReportResult report) {
        return "texts/" + reportFiles.of(report.id()) + ".html";
    }

    String image(ExperimentResult experiment, int number) {
        return "images/" + files.of(experiment.id()) + "-" + number + ".png";
    }

    /** Where page and picture of a claim lie, without the ending of their names. */
    String card(ClaimResult claim) {
        return "claims/" + cards.of(claim.id());
    }

    String anchor(String id) {
        return anchors.of(id);
    }

    Link link(ExperimentResult experiment) {
        return new Link(experiment.title().isBlank() ? experiment.id() : experiment.title(), path(experiment));
    }

    Link link(ReportResult report) {
        return new Link(report.title().isBlank() ? report.id() : report.title(), path(report));
    }

    /** Without an address if the report is unknown. */
    Link reportOf(ExperimentResult experiment) {
        String id = experiment.report().orElse("");
        ReportResult report = reports.get(id);
        return report == null ? new Link(id, "") : link(report);
    }

    /** Where the page of origins has an experiment that is a study done twice. */
    static String originAnchor(ExperimentResult experiment) {
        return "study-" + experiment.id().replaceAll("[^A-Za-z0-9-]", "-");
    }

    /** The address of a claim on its experiment's page; empty for a claim that is not in these results. */
    String href(String claim) {
        return hrefs.getOrDefault(claim, "");
    }

    /** All experiments by report. */
    List<ExperimentGroup> groups() {
        var groups = new LinkedHashMap<Link, List<ExperimentResult>>();
        results.reports().forEach(report -> groups.put(link(report), new ArrayList<>()));
        for (ExperimentResult experiment : results.experiments()) {
            groups.computeIfAbsent(reportOf(experiment), r -> new ArrayList<>()).add(experiment);
        }
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new ExperimentGroup(group.getKey(), rows(group.getValue())))
                .toList();
    }

    /** In reading order. */
    List<ExperimentRow> rows(List<ExperimentResult> experiments) {
        return experiments.stream()
                .sorted(Comparator.comparing(ExperimentResult::locator, new ReadingOrder()))
                .map(this::row)
                .toList();
    }

    /** Time of training, summed over the trials. */
    static double seconds(ExperimentResult experiment) {
        return experiment.trials().stream()
                .mapToDouble(TrialResult::seconds)
                .filter(Double::isFinite)
                .sum();
    }

    ExperimentRow row(ExperimentResult experiment) {
        return new ExperimentRow(
                link(experiment),
                experiment.id(),
                experiment.locator(),
                experiment.datasets().stream().map(DatasetResult::title).collect(Collectors.joining(", ")),
                Words.scaled(experiment.protocol()),
                experiment.imported().isPresent(),
                experiment.earlierRun().isPresent(),
                experiment.trials().size(),
                experiment.trials().isEmpty() || experiment.imported().isPresent()
                        ? ""
                        : Numbers.duration(seconds(experiment)),
                Verdicts.count(experiment.claims()),
                Verdicts.countRecorded(experiment.claims()));
    }

    private ClaimView view(ExperimentResult experiment, ClaimResult claim) {
        String anchor = anchor(claim.id());
        return new ClaimView(
                claim.id(),
                anchor,
                path(experiment) + "#" + anchor,
                card(claim) + ".html",
                claim.quote(),
                claim.locator(),
                claim.kind(),
                claim.metric(),
                claim.subject() == Subject.NUMBER,
                Words.reportedLabel(claim),
                claim.arms().stream().map(Arm::toString).collect(Collectors.joining("; ")),
                Words.scaled(claim.protocol()),
                experiment.imported().isPresent(),
                Verdicts.of(claim.verdict()),
                Words.key(claim.outcome()),
                experiment.earlierRun().map(Words::keptFrom).orElseGet(() -> Words.meaning(claim, rule.fails(claim))),
                claim.expectedDeviation().stream()
                        .map(declared -> new DeviationView(
                                Verdicts.of(declared.verdict()).word(),
                                Causes.of(declared.likelyCause()),
                                declared.reason(),
                                declared.evidence()))
                        .toList(),
                claim.finding(),
                Charts.interval(claim.kind(), claim.finding()).orElse(""),
                claim.recorded().stream()
                        .map(recorded -> RecordedView.of(claim, recorded))
                        .toList(),
                Words.chance(claim),
                SeedCost.of(experiment, claim).map(SeedCost::sentence).orElse(""),
                power.href(claim),
                link(experiment),
                experiment.report().orElse(""),
                experiment.datasets().stream().map(DatasetResult::id).toList(),
                experiment.tags());
    }
}
