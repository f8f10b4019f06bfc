package dev.reprise.reports.view;

import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.ReportResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A written report, place by place in its own order. */
final class ReportBuilder {

    private final Context context;

    ReportBuilder(Context context) {
        this.context = context;
    }

    ReportPage build(ReportResult report) {
        List<ExperimentResult> experiments = context.experimentsOf(report);
        return new ReportPage(
                report.id(),
                report.title(),
                report.authors(),
                report.source(),
                report.framework(),
                report.inconsistencies(),
                Verdicts.count(
                        experiments.stream().flatMap(e -> e.claims().stream()).toList()),
                Verdicts.countRecorded(
                        experiments.stream().flatMap(e -> e.claims().stream()).toList()),
                new StandingBuilder(context).build(experiments),
                experiments.stream()
                        .flatMap(experiment -> context.claims(experiment).stream())
                        .filter(claim -> !claim.deviation().isEmpty())
                        .toList(),
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
                views.add(study(
                        experiment,
                        indices.stream()
                                .map(i -> context.claims(experiment).get(i))
                                .toList()));
            });
            sections.add(new SectionView(
                    place.isBlank() ? "Elsewhere" : place,
                    context.anchor("section " + report.id() + " " + place),
                    List.copyOf(views),
                    Verdicts.count(claims)));
        });
        return List.copyOf(sections);
    }

    private StudyView study(ExperimentResult experiment, List<ClaimView> claims) {
        List<ClaimView> tabular = claims.stream()
                .filter(claim -> claim.kind().equals("reported-value"))
                .filter(claim -> !claim.metric().isBlank() && !claim.arms().isBlank())
                .toList();
        Matrix matrix = matrix(tabular);
        return new StudyView(
                context.link(experiment),
                experiment.id(),
                Words.scaled(experiment.protocol()),
                experiment.imported().isPresent(),
                matrix,
                matrix.rows().isEmpty()
                        ? claims
                        : claims.stream()
                                .filter(claim -> !tabular.contains(claim))
                                .toList());
    }

    /** Metrics down and arms across, as the reports print it, unless there are many more arms than metrics. */
    private static Matrix matrix(List<ClaimView> claims) {
        var metrics = new LinkedHashSet<String>();
        var arms = new LinkedHashSet<String>();
        claims.forEach(claim -> {
            metrics.add(claim.metric());
            arms.add(claim.arms());
        });
        if (arms.size() < 2) {
            return new Matrix("", List.of(), List.of());
        }
        boolean across = arms.size() <= 6;
        Set<String> columns = across ? arms : metrics;
        Set<String> lines = across ? metrics : arms;
        var rows = new ArrayList<MatrixRow>();
        for (String line : lines) {
            var cells = new ArrayList<MatrixCell>();
            for (String column : columns) {
                cells.add(new MatrixCell(claims.stream()
                        .filter(claim -> (across ? claim.metric() : claim.arms()).equals(line))
                        .filter(claim -> (across ? claim.arms() : claim.metric()).equals(column))
                        .toList()));
            }
            rows.add(new MatrixRow(line, List.copyOf(cells)));
        }
        return named(List.copyOf(columns), rows);
    }

    /** Says the name of a parameter once where all columns are values of it. */
    private static Matrix named(List<String> columns, List<MatrixRow> rows) {
        String first = columns.get(0);
        String name = first.substring(0, first.indexOf('=') + 1);
        boolean shared = !name.isEmpty()
                && columns.stream()
                        .allMatch(column -> column.startsWith(name) && column.lastIndexOf('=') == name.length() - 1);
        return shared
                ? new Matrix(
                        name.substring(0, name.length() - 1),
                        columns.stream()
                                .map(column -> column.substring(name.length()))
                                .toList(),
                        List.copyOf(rows))
                : new Matrix("", columns, List.copyOf(rows));
    }
}
