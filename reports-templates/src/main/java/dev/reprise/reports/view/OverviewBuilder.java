package dev.reprise.reports.view;

import dev.reprise.judge.Verdict;
import dev.reprise.reports.text.Numbers;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.ReportResult;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The first page: what reproduces, what does not, what was not run and why. */
final class OverviewBuilder {

    /** Surprises first. */
    private static final List<Verdict> ORDER = List.of(
            Verdict.CONTRADICTED,
            Verdict.NOT_REPRODUCED,
            Verdict.SEED_DEPENDENT,
            Verdict.INCONCLUSIVE,
            Verdict.RECREATED,
            Verdict.REPRODUCED);

    private final Context context;

    OverviewBuilder(Context context) {
        this.context = context;
    }

    OverviewPage build() {
        List<ExperimentResult> experiments = context.results.experiments();
        List<TrialResult> trials = context.results.ofThisRun().experiments().stream()
                .flatMap(e -> e.trials().stream())
                .toList();
        List<ClaimResult> all =
                experiments.stream().flatMap(e -> e.claims().stream()).toList();
        List<ScoreLine> score = ScoreBuilder.lines(context.results);
        var datasets = new TreeSet<String>();
        var tags = new TreeSet<String>();
        for (ClaimView claim : context.allClaims()) {
            datasets.addAll(claim.datasets());
            tags.addAll(claim.tags());
        }
        return new OverviewPage(
                Verdicts.count(all),
                Verdicts.countRecorded(all),
                score,
                new AgreementBuilder(context).build(),
                Distance.farthest(context),
                new CausesBuilder(context).table(experiments),
                new BasisBuilder(context).build(experiments),
                context.results.lock().map(lock -> lock.differences().size()).orElse(0),
                context.nothingRun ? recordedHeadline(all) : ScoreBuilder.headline(score),
                experiments.size(),
                context.results.kept().size(),
                trials.size(),
                (int) trials.stream().filter(OverviewBuilder::trained).count(),
                (int) trials.stream().filter(t -> t.origin() == Origin.RESTORED).count(),
                (int) trials.stream().filter(t -> t.origin() == Origin.IMPORTED).count(),
                (int) trials.stream().filter(t -> t.status() == Status.FAILED).count(),
                context.results.reports().stream().map(this::row).toList(),
                sections(),
                new TodoBuilder(context).build(),
                List.copyOf(datasets),
                List.copyOf(tags),
                context.results.reports().stream()
                        .filter(report -> !report.inconsistencies().isEmpty())
                        .map(context::link)
                        .toList());
    }

    static boolean trained(TrialResult trial) {
        return trial.origin() == Origin.TRAINED;
    }

    private static String recordedHeadline(List<ClaimResult> claims) {
        Counts recorded = Verdicts.countRecorded(claims);
        return recorded.total() == 0
                ? "Recorded: no claims yet"
                : "Recorded: " + recorded.of("reproduced") + " of "
                        + Numbers.count(recorded.total(), "claim reproduces", "claims reproduce");
    }

    private ReportRow row(ReportResult report) {
        List<ExperimentResult> experiments = context.experimentsOf(report);
        return new ReportRow(
                context.link(report),
                report.id(),
                String.join(", ", report.authors()),
                experiments.size(),
                Verdicts.count(
                        experiments.stream().flatMap(e -> e.claims().stream()).toList()),
                Verdicts.countRecorded(
                        experiments.stream().flatMap(e -> e.claims().stream()).toList()));
    }

    private List<VerdictSection> sections() {
        var sections = new ArrayList<VerdictSection>();
        for (Verdict verdict : ORDER) {
            VerdictView view = Verdicts.of(verdict);
            List<ClaimView> claims = context.allClaims().stream()
                    .filter(claim -> claim.verdict().key().equals(view.key()))
                    .toList();
            if (!claims.isEmpty()) {
                sections.add(new VerdictSection(view, claims));
            }
        }
        return List.copyOf(sections);
    }
}
