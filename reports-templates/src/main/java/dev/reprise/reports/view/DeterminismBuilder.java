package dev.reprise.reports.view;

import dev.reprise.reports.text.Numbers;
import dev.reprise.reports.view.LockView.LockRow;
import dev.reprise.results.AuditResult;
import dev.reprise.results.CanonicalDigest;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.FingerprintMatch;
import dev.reprise.results.LockResult;
import dev.reprise.results.LockResult.Difference;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What can change the bits, and one number per experiment that tells whether they are the same elsewhere. */
final class DeterminismBuilder {

    private final Context context;
    private final Optional<AuditResult> audit;

    DeterminismBuilder(Context context, Optional<AuditResult> audit) {
        this.context = context;
        this.audit = audit;
    }

    DeterminismPage build() {
        List<ExperimentResult> ran =
                context.results.ofThisRun().experiments(); // what is kept may be of another runtime
        List<DigestRow> rows = ran.stream().map(this::row).toList();
        return new DeterminismPage(
                context.results.fingerprint().entrySet().stream()
                        .map(entry -> new Setting(entry.getKey(), entry.getValue()))
                        .toList(),
                rows.stream().filter(row -> row.trials() > 0).toList(),
                rows.stream().mapToInt(DigestRow::trials).sum(),
                rows.stream().mapToInt(DigestRow::trained).sum(),
                rows.stream().mapToInt(DigestRow::restored).sum(),
                (int) ran.stream()
                        .flatMap(experiment -> experiment.trials().stream())
                        .filter(trial -> trial.origin() == Origin.IMPORTED)
                        .count(),
                (int) ran.stream()
                        .flatMap(experiment -> experiment.trials().stream())
                        .filter(trial -> trial.status() == Status.FAILED)
                        .count(),
                rows.stream().mapToInt(DigestRow::hashed).sum(),
                context.results.lock().stream().map(this::lock).toList(),
                AuditView.of(audit));
    }

    private LockView lock(LockResult lock) {
        String strictness = lock.match()
                .map(match -> strictness(match, lock.tolerance()))
                .orElse("Nothing was accepted for this profile yet.");
        return new LockView(
                strictness,
                lock.trials(),
                lock.verdicts(),
                lock.notAccepted(),
                lock.differences().stream().map(this::row).toList());
    }

    private static String strictness(FingerprintMatch match, double tolerance) {
        return switch (match) {
            case SAME_BITS -> "The accepted run had the same runtime: parameters and metrics must agree to the bit.";
            case SAME_KIND ->
                "The accepted run was on another machine of the same kind: metrics must agree within "
                        + Numbers.plain(tolerance * 100) + " %.";
            case OTHER -> "The accepted run was on another kind of machine: verdicts must agree.";
        };
    }

    private LockRow row(Difference difference) {
        Link experiment = context.results.experiments().stream()
                .filter(candidate -> candidate.id().equals(difference.experiment()))
                .findFirst()
                .map(context::link)
                .orElse(new Link(difference.experiment(), ""));
        return new LockRow(
                experiment, difference.trial(), difference.subject(), difference.accepted(), difference.now());
    }

    private DigestRow row(ExperimentResult experiment) {
        List<TrialResult> trials = experiment.trials();
        int hashed = (int)
                trials.stream().filter(t -> t.parametersSha256().isPresent()).count();
        return new DigestRow(
                context.link(experiment),
                trials.size(),
                (int) trials.stream().filter(OverviewBuilder::trained).count(),
                (int) trials.stream()
                        .filter(trial -> trial.origin() == Origin.RESTORED)
                        .count(),
                hashed,
                hashed == 0 ? "" : digest(trials));
    }

    static String digest(List<TrialResult> trials) {
        MessageDigest sha256 = CanonicalDigest.sha256();
        for (TrialResult trial : trials) {
            String line = trial.arm() + " " + trial.seed() + " "
                    + trial.parametersSha256().orElse("") + "\n";
            sha256.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(sha256.digest());
    }
}
