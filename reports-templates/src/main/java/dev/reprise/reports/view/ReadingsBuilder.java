package dev.reprise.reports.view;

import dev.reprise.judge.Finding;
import dev.reprise.judge.NotRunCause;
import dev.reprise.judge.Verdict;
import dev.reprise.reports.chart.Charts;
import dev.reprise.reports.chart.ReadingMark;
import dev.reprise.reports.text.Numbers;
import dev.reprise.reports.view.ReadingsView.Cell;
import dev.reprise.reports.view.ReadingsView.Row;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.ReadingResult;
import dev.reprise.results.RecordedVerdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts what other readings of a report measure beside what its claims are judged on. */
final class ReadingsBuilder {

    private ReadingsBuilder() {}

    /** @param views of the claims, in their order */
    static List<ReadingsView> of(ExperimentResult experiment, List<ClaimView> views) {
        var questions = new LinkedHashMap<String, List<ReadingResult>>();
        experiment.readings().forEach(reading -> questions
                .computeIfAbsent(reading.name(), name -> new ArrayList<>())
                .add(reading));
        return questions.values().stream()
                .map(readings -> view(experiment, views, readings))
                .toList();
    }

    private static ReadingsView view(ExperimentResult experiment, List<ClaimView> views, List<ReadingResult> readings) {
        ReadingResult first = readings.get(0);
        List<String> names = Stream.concat(
                        Stream.of(first.chosen()), readings.stream().map(ReadingResult::title))
                .toList();
        var rows = new ArrayList<Row>();
        var won = new int[names.size()];
        var judged = new int[names.size()];
        for (int i = 0; i < views.size(); i++) {
            ClaimResult claim = experiment.claims().get(i);
            List<Finding> findings = findings(claim, readings);
            for (int k = 0; k < won.length; k++) {
                Verdict verdict = findings.get(k).verdict();
                judged[k] += verdict == Verdict.NOT_RUN ? 0 : 1;
                won[k] += verdict == Verdict.REPRODUCED || verdict == Verdict.RECREATED ? 1 : 0;
            }
            rows.add(row(views.get(i), claim.kind(), names, findings));
        }
        var borneOut = new ArrayList<String>();
        for (int k = 0; k < won.length; k++) {
            borneOut.add(won[k] + " of " + judged[k]);
        }
        return new ReadingsView(
                first.question(), names, Numbers.count(first.seeds(), "seed", "seeds"), rows, List.copyOf(borneOut));
    }

    private static Row row(ClaimView claim, String kind, List<String> names, List<Finding> findings) {
        var marks = new ArrayList<ReadingMark>();
        var cells = new ArrayList<Cell>();
        for (int k = 0; k < names.size(); k++) {
            VerdictView verdict = Verdicts.of(findings.get(k).verdict());
            cells.add(new Cell(verdict, findings.get(k).measured()));
            marks.add(new ReadingMark(names.get(k), verdict.key(), findings.get(k)));
        }
        String id = claim.id().substring(claim.id().lastIndexOf('/') + 1);
        return new Row(
                id,
                claim.anchor(),
                claim.finding().reported(),
                cells,
                Charts.specification(kind, marks).orElse(""));
    }

    /** What the claim is judged on, or was where this run left it out; then what each other reading says. */
    private static List<Finding> findings(ClaimResult claim, List<ReadingResult> readings) {
        Finding chosen = Optional.of(claim.finding())
                .filter(finding -> finding.verdict() != Verdict.NOT_RUN)
                .or(() -> claim.recorded().map(RecordedVerdict::finding))
                .orElse(claim.finding());
        return Stream.concat(Stream.of(chosen), readings.stream().map(reading -> reading.finding(claim.id())
                        .orElseGet(() -> Finding.notRun(
                                NotRunCause.NO_RUN,
                                "The claim is newer than what is recorded of this reading.",
                                claim.finding().reported()))))
                .toList();
    }
}
