package dev.reprise.reports.view;

import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.ReportResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A written report, place by place in its own order. */
final class ReportBuilder {

    private final Context context;

    ReportBuilder(Context context) {
        this.context = context;
    }

    ReportPage build(ReportResult report) {
        List<ExperimentResult> experiments = context.experimentsOf(report);
        var causes = new CausesBuilder(context);
        return new ReportPage(
                report.id(),
                new Link(
                        context.texts.of(report.id()).isPresent() ? "text" : "quotes",
                        experiments.stream().allMatch(e -> e.claims().isEmpty()) ? "" : context.textPath(report)),
                report.title(),
                report.authors(),
                report.source(),
                report.framework(),
                report.inconsistencies(),
                Verdicts.count(
                        experiments.stream().flatMap(e -> e.claims().stream()).toList()),
                Verdicts.countRecorded(
                        experiments.stream().flatMap(e -> e.claims().stream()).toList()),
                new BasisBuilder(context).build(experiments),
                causes.table(experiments),
                causes.groups(experiments),
                sections(report, experiments),
                context.rows(experiments));
    }

    private List<SectionView> sections(ReportResult report, List<ExperimentResult> experiments) {
        var places = new TreeMap<String, Map<Integer, List<Integer>>>(new ReadingOrder());
        for (int study = 0; study < experiments.size(); study++) {
            ExperimentResult experiment = experiments.get(study);
            for (int claim = 0; claim < experiment.claims().size(); claim++) {
                String locator = experiment.claims().get(claim).locator();
                String place = locator.isBlank() ? experiment.locator() : locator;
                places.computeIfAbsent(place, p -> new LinkedHashMap<>())
                        .computeIfAbsent(study, s -> new ArrayList<>())
                        .add(claim);
            }
        }
        var sections = new ArrayList<SectionView>();
        places.forEach((place, studies) -> {
            var claims = new ArrayList<ClaimResult>();
            var views = new ArrayList<StudyView>();
            studies.forEach((study, indices) -> {
                ExperimentResult experiment = experiments.get(study);
                indices.forEach(i -> claims.add(experiment.claims().get(i)));
                views.add(study(experiment, indices));
            });
            sections.add(new SectionView(
                    place.isBlank() ? "Elsewhere" : place,
                    context.anchor("section " + report.id() + " " + place),
                    List.copyOf(views),
                    Verdicts.count(claims)));
        });
        return List.copyOf(sections);
    }

    private StudyView study(ExperimentResult experiment, List<Integer> indices) {
        var tabular = new LinkedHashMap<ClaimResult, ClaimView>();
        var others = new ArrayList<ClaimView>();
        for (int index : indices) {
            ClaimResult claim = experiment.claims().get(index);
            ClaimView view = context.claims(experiment).get(index);
            if (MatrixBuilder.isTabular(claim)) {
                tabular.put(claim, view);
            } else {
                others.add(view);
            }
        }
        Matrix matrix = new MatrixBuilder(experiment).build(tabular);
        return new StudyView(
                context.link(experiment),
                experiment.id(),
                Words.scaled(experiment.protocol()),
                experiment.imported().isPresent(),
                matrix,
                bySentence(
                        matrix.rows().isEmpty()
                                ? indices.stream()
                                        .map(index -> context.claims(experiment).get(index))
                                        .toList()
                                : others));
    }

    /** Claims of one sentence side by side, the sentences in the order of their first claims. */
    private static List<ClaimView> bySentence(List<ClaimView> claims) {
        var sentences = new LinkedHashMap<String, List<ClaimView>>();
        claims.forEach(claim ->
                sentences.computeIfAbsent(claim.quote(), q -> new ArrayList<>()).add(claim));
        return sentences.values().stream().flatMap(List::stream).toList();
    }
}
