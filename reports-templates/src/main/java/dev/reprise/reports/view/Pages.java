package dev.reprise.reports.view;

import dev.reprise.evidence.Evidence;
import dev.reprise.evidence.RecordedVerdicts;
import dev.reprise.reports.source.ReportTexts;
import dev.reprise.reports.text.Numbers;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.ReportResult;
import dev.reprise.results.Results;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * All pages of one run.
 *
 * @param site what every page shows
 * @param pages in the order of writing
 * @param files that pages refer to, by path below the report folder
 */
public record Pages(SiteView site, List<Page> pages, Map<String, byte[]> files) {

    private static final List<Link> FROM_OVERVIEW = List.of(new Link("Overview", "index.html"));

    /** Pages of a run. */
    public static Pages of(Results results, ReportInputs inputs) {
        return of(new Context(results, inputs.evidence(), false, inputs.texts(), inputs.rule()), inputs);
    }

    /** Pages of recorded runs, where nothing was run. */
    public static Pages ofEvidence(Evidence evidence, ReportTexts texts) {
        var context = new Context(RecordedVerdicts.alone(evidence), evidence, true, texts, FailureRule.USUAL);
        return of(context, ReportInputs.NONE);
    }

    private static Pages of(Context context, ReportInputs inputs) {
        var pages = new ArrayList<>(ofRun(context, inputs));
        List<Link> menu =
                pages.stream().map(page -> new Link(page.title(), page.path())).toList();
        pages.addAll(ofReports(context));
        var experiments = new ExperimentBuilder(context);
        pages.addAll(ofExperiments(context, experiments));
        var files = new LinkedHashMap<>(experiments.files());
        for (ExperimentResult experiment : context.results.experiments()) {
            var cards = new CardBuilder(context, experiment);
            var crumbs = new ArrayList<>(crumbs(context, experiment));
            crumbs.add(context.link(experiment));
            pages.addAll(cards.pages(List.copyOf(crumbs)));
            files.putAll(cards.files());
        }
        files.put("claims.csv", ClaimsCsv.of(context));
        return new Pages(site(context, menu), List.copyOf(pages), files);
    }

    /** Those that are about the run as a whole, which the menu lists. */
    private static List<Page> ofRun(Context context, ReportInputs inputs) {
        Results results = context.results;
        var pages = new ArrayList<Page>();
        pages.add(page("overview", "index.html", "Overview", List.of(), new OverviewBuilder(context).build()));
        pages.add(page(
                "experiments",
                "experiments.html",
                "Experiments",
                FROM_OVERVIEW,
                new ExperimentsPage(context.groups())));
        CausesPage causes = new CausesBuilder(context).build();
        if (causes.table().total() > 0) {
            pages.add(page("causes", "causes.html", "Why it deviates", FROM_OVERVIEW, causes));
        }
        pages.add(
                page("rules", "verdicts.html", "Verdicts", FROM_OVERVIEW, RulesBuilder.build(results, context.power)));
        pages.add(page(
                "determinism",
                "determinism.html",
                "Determinism",
                FROM_OVERVIEW,
                new DeterminismBuilder(context, inputs.audit()).build()));
        OriginsPage origins = new OriginsBuilder(context).build();
        if (!origins.studies().isEmpty()) {
            pages.add(page("origins", "origins.html", "Origins", FROM_OVERVIEW, origins));
        }
        consistency(context, pages);
        if (inputs.history().size() > 1) {
            pages.add(page(
                    "history",
                    "history.html",
                    "History",
                    FROM_OVERVIEW,
                    HistoryBuilder.build(context, inputs.history())));
        }
        inputs.baseline()
                .ifPresent(before -> pages.add(page(
                        "changes",
                        "changes.html",
                        "Changes",
                        FROM_OVERVIEW,
                        new ChangesBuilder(context, before).build())));
        return pages;
    }

    private static List<Page> ofReports(Context context) {
        var pages = new ArrayList<Page>();
        for (ReportResult report : context.results.reports()) {
            pages.add(new Page(
                    "report.ftlh",
                    context.path(report),
                    context.link(report).text(),
                    "",
                    FROM_OVERVIEW,
                    new ReportBuilder(context).build(report)));
            TextPage text = new TextBuilder(context).build(report);
            if (text.claims() > 0) {
                pages.add(new Page(
                        "text.ftlh",
                        context.textPath(report),
                        context.link(report).text(),
                        "",
                        List.of(FROM_OVERVIEW.get(0), context.link(report)),
                        text));
            }
        }
        return pages;
    }

    private static List<Page> ofExperiments(Context context, ExperimentBuilder experiments) {
        return IntStream.range(0, context.results.experiments().size())
                .parallel()
                .mapToObj(i -> experimentPage(context, experiments, i))
                .toList();
    }

    private static Page experimentPage(Context context, ExperimentBuilder builder, int index) {
        ExperimentResult experiment = context.results.experiments().get(index);
        return new Page(
                "experiment.ftlh",
                context.path(experiment),
                context.link(experiment).text(),
                "Experiments",
                crumbs(context, experiment),
                builder.build(experiment, neighbours(context, index)));
    }

    /** One page alone, with its stylesheet inside. */
    public static Pages single(Results results, FailureRule rule, String style, String styleHash) {
        var context = new Context(results, Evidence.EMPTY, false, ReportTexts.NONE, rule);
        var content = new SinglePage(new OverviewBuilder(context).build(), style, styleHash);
        Page page = new Page("single.ftlh", "single.html", "Claims", "", List.of(), content);
        return new Pages(site(context, List.of()), List.of(page), Map.of());
    }

    private static Page page(String name, String path, String title, List<Link> crumbs, Object content) {
        return new Page(name + ".ftlh", path, title, title, crumbs, content);
    }

    private static void consistency(Context context, List<Page> pages) {
        List<ReportInconsistencies> reports = context.results.reports().stream()
                .filter(report -> !report.inconsistencies().isEmpty())
                .map(report -> new ReportInconsistencies(context.link(report), report.inconsistencies()))
                .toList();
        if (!reports.isEmpty()) {
            pages.add(page(
                    "consistency",
                    "consistency.html",
                    "Self-consistency",
                    FROM_OVERVIEW,
                    new ConsistencyPage(reports)));
        }
    }

    private static List<Link> crumbs(Context context, ExperimentResult experiment) {
        Link report = context.reportOf(experiment);
        var crumbs = new ArrayList<>(FROM_OVERVIEW);
        crumbs.add(report.href().isEmpty() ? new Link("Experiments", "experiments.html") : report);
        return List.copyOf(crumbs);
    }

    private static List<Link> neighbours(Context context, int index) {
        List<ExperimentResult> all = context.results.experiments();
        if (all.size() < 2) {
            return List.of();
        }
        Link none = new Link("", "");
        return List.of(
                index > 0 ? context.link(all.get(index - 1)) : none,
                index < all.size() - 1 ? context.link(all.get(index + 1)) : none);
    }

    private static SiteView site(Context context, List<Link> menu) {
        Results results = context.results;
        return new SiteView(
                "Reprise",
                results.profile(),
                Words.time(results.startedAt()),
                Words.time(results.finishedAt()),
                Numbers.duration(Duration.between(results.startedAt(), results.finishedAt())
                                .toMillis()
                        / 1000.0),
                context.nothingRun,
                OutcomeBuilder.of(results, context.rule, context::href),
                menu,
                results.reports().stream().map(context::link).toList());
    }
}
