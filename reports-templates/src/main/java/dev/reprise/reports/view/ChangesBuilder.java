package dev.reprise.reports.view;

import dev.reprise.reports.text.Numbers;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Results;
import dev.reprise.results.TrialResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** This run against an earlier one. */
final class ChangesBuilder {

    /** Below this share of the larger value a difference of means is rounding. */
    private static final double TOLERANCE = 1e-6;

    private static final double SLOWER = 0.2;

    private final Context context;
    private final Results before;
    private final List<MetricChange> metrics = new ArrayList<>();
    private final List<MetricChange> times = new ArrayList<>();
    private final OverlayBuilder overlays = new OverlayBuilder();
    private int compared;

    ChangesBuilder(Context context, Results before) {
        this.context = context;
        this.before = before;
    }

    ChangesPage build() {
        Map<String, ClaimResult> old = claims(before);
        Map<String, ClaimResult> now = claims(context.results);
        var verdicts = new ArrayList<VerdictChange>();
        var outcomes = new ArrayList<OutcomeChange>();
        now.forEach((id, claim) -> {
            ClaimResult was = old.get(id);
            if (was != null && was.outcome() != claim.outcome()) {
                outcomes.add(new OutcomeChange(
                        id,
                        context.href(id),
                        Words.forTheBuild(was.outcome()),
                        Words.forTheBuild(claim.outcome()),
                        context.rule.fails(claim)));
            }
            if (was != null && was.verdict() != claim.verdict()) {
                verdicts.add(new VerdictChange(
                        id,
                        context.href(id),
                        Verdicts.of(was.verdict()),
                        Verdicts.of(claim.verdict()),
                        was.finding().measured(),
                        claim.finding().measured()));
            }
        });
        for (ExperimentResult experiment : context.results.experiments()) {
            before.experiments().stream()
                    .filter(other -> other.id().equals(experiment.id()))
                    .findFirst()
                    .ifPresent(other -> compare(experiment, other));
        }
        return new ChangesPage(
                Words.time(before.finishedAt()),
                Words.time(context.results.finishedAt()),
                outcomes.stream()
                        .sorted(Comparator.comparing(OutcomeChange::fails).reversed())
                        .toList(),
                List.copyOf(verdicts),
                new MovesBuilder(context, before).build(),
                now.keySet().stream().filter(id -> !old.containsKey(id)).toList(),
                old.keySet().stream().filter(id -> !now.containsKey(id)).toList(),
                List.copyOf(metrics),
                compared,
                overlays.studies(),
                overlays.left(),
                List.copyOf(times),
                fingerprint());
    }

    private static Map<String, ClaimResult> claims(Results results) {
        var claims = new LinkedHashMap<String, ClaimResult>();
        results.experiments()
                .forEach(experiment -> experiment.claims().forEach(claim -> claims.put(claim.id(), claim)));
        return claims;
    }

    private void compare(ExperimentResult now, ExperimentResult was) {
        var names = new DisplayNames(now.sweeps());
        var armsBefore = new SweepTableBuilder(was).arms();
        new SweepTableBuilder(now).arms().forEach((arm, trials) -> {
            List<TrialResult> old = armsBefore.getOrDefault(arm, List.of());
            var measured = new TreeSet<String>();
            trials.forEach(trial -> measured.addAll(trial.metrics().keySet()));
            for (String metric : measured) {
                Sample a = sample(old, metric);
                Sample b = sample(trials, metric);
                if (a.finite() + a.notFinite() > 0) {
                    compared++;
                    metric(now, names.arm(arm), metric, a, b);
                }
            }
        });
        overlays.add(context.link(now), now, was);
        double secondsBefore =
                was.trials().stream().mapToDouble(TrialResult::seconds).sum();
        double seconds = now.trials().stream().mapToDouble(TrialResult::seconds).sum();
        if (Math.abs(seconds - secondsBefore) > SLOWER * Math.max(secondsBefore, 1)) {
            times.add(new MetricChange(
                    context.link(now),
                    "",
                    "training time",
                    Numbers.duration(secondsBefore),
                    Numbers.duration(seconds),
                    relative(secondsBefore, seconds)));
        }
    }

    private static Sample sample(List<TrialResult> trials, String metric) {
        return Sample.of(trials.stream()
                .filter(trial -> trial.metrics().containsKey(metric))
                .map(trial -> trial.metrics().get(metric))
                .toList());
    }

    private void metric(ExperimentResult experiment, String arm, String metric, Sample was, Sample now) {
        double tolerance = TOLERANCE * Math.max(Math.abs(was.mean()), Math.abs(now.mean()));
        boolean same = was.finite() == 0 ? now.finite() == 0 : Math.abs(now.mean() - was.mean()) <= tolerance;
        if (!same) {
            metrics.add(new MetricChange(
                    context.link(experiment),
                    arm,
                    metric,
                    Numbers.metric(metric, was.mean()),
                    Numbers.metric(metric, now.mean()),
                    Numbers.isShare(metric)
                            ? signed(Numbers.fixed((now.mean() - was.mean()) * 100, 2)) + " points"
                            : relative(was.mean(), now.mean())));
        }
    }

    private static String relative(double was, double now) {
        double share = (now - was) / Math.abs(was) * 100;
        return Double.isFinite(share) ? signed(Numbers.fixed(share, 1)) + " %" : "";
    }

    private static String signed(String number) {
        return number.startsWith("−") ? number : "+" + number;
    }

    private List<SettingChange> fingerprint() {
        Map<String, String> old = before.fingerprint();
        Map<String, String> now = context.results.fingerprint();
        var names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .filter(name -> !old.getOrDefault(name, "").equals(now.getOrDefault(name, "")))
                .map(name -> new SettingChange(name, old.getOrDefault(name, ""), now.getOrDefault(name, "")))
                .toList();
    }
}
