package dev.reprise.reports.view;

import dev.reprise.judge.Finding;
import dev.reprise.judge.Subject;
import dev.reprise.judge.Verdict;
import dev.reprise.reports.text.Numbers;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Outcome;
import dev.reprise.results.Results;
import dev.reprise.results.TrialResult.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Says first whether the build fails, and because of which claims. */
public final class OutcomeBuilder {

    /** So many failing claims are seen at once. */
    private static final int GLANCE = 3;

    private OutcomeBuilder() {}

    /**
     * The outcome of a run, which what it kept from an earlier one has no part in.
     *
     * @param all the run, with what it kept
     * @param rule what fails the build
     * @param href the address of a claim by its id
     */
    public static OutcomeView of(Results all, FailureRule rule, UnaryOperator<String> href) {
        Results results = all.ofThisRun();
        List<ClaimResult> claims = results.experiments().stream()
                .flatMap(experiment -> experiment.claims().stream())
                .toList();
        List<FailingClaim> failing = failing(results, rule, href);
        long declared = claims.stream()
                .filter(claim -> claim.outcome() == Outcome.DEVIATED_AS_EXPECTED)
                .count();
        long judged = claims.stream()
                .filter(claim -> claim.verdict() != Verdict.NOT_RUN)
                .count();
        int differences = results.lock().map(lock -> lock.differences().size()).orElse(0);
        int changed = rule.changes() ? differences : 0;
        List<String> brokenIn = results.experiments().stream()
                .filter(experiment -> experiment.trials().stream().anyMatch(trial -> trial.status() == Status.FAILED))
                .map(ExperimentResult::id)
                .toList();
        long failed = results.experiments().stream()
                .flatMap(experiment -> experiment.trials().stream())
                .filter(trial -> trial.status() == Status.FAILED)
                .count();
        var causes = new ArrayList<String>();
        if (!failing.isEmpty()) {
            causes.add(Numbers.count(failing.size(), "claim", "claims"));
        }
        if (changed > 0) {
            causes.add(Numbers.count(changed, "changed value", "changed values"));
        }
        if (failed > 0) {
            causes.add(Numbers.count(failed, "failed trial", "failed trials"));
        }
        String deviations = declared == 0 ? "" : Numbers.count(declared, "declared deviation", "declared deviations");
        if (!causes.isEmpty()) {
            return new OutcomeView(
                    "fails",
                    "Fails because of " + joined(causes),
                    digest(failing)
                            + (brokenIn.isEmpty() ? "" : "Trials failed in " + String.join(", ", brokenIn) + ". ")
                            + (declared == 0 ? "" : besides(declared))
                            + tolerated(claims, rule, differences - changed),
                    failing,
                    again(results, rule));
        }
        if (judged == 0) {
            return new OutcomeView("open", claims.isEmpty() ? "No claims yet" : "No claim was run", "", List.of(), "");
        }
        long open =
                claims.stream().filter(claim -> claim.outcome() == Outcome.OPEN).count();
        return new OutcomeView(
                "passes",
                "Passes" + (deviations.isEmpty() ? "" : " with " + deviations),
                (open == 0 ? "" : Numbers.count(open, "claim is", "claims are") + " undecided or not run. ")
                        + tolerated(claims, rule, differences - changed),
                List.of(),
                "");
    }

    /** Of more than a glance takes in, where they are and what they came to, most first. */
    private static String digest(List<FailingClaim> failing) {
        if (failing.size() <= GLANCE) {
            return "";
        }
        return "They are of "
                + most(failing, claim -> claim.id().substring(0, claim.id().lastIndexOf('/'))) + ": "
                + most(failing, claim -> claim.verdict().word().toLowerCase(Locale.ROOT)) + ". ";
    }

    private static String most(List<FailingClaim> failing, Function<FailingClaim, String> what) {
        Map<String, Long> counts =
                failing.stream().collect(Collectors.groupingBy(what, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String besides(long declared) {
        return declared == 1
                ? "1 other claim deviates as declared. "
                : declared + " other claims deviate as declared. ";
    }

    private static String again(Results results, FailureRule rule) {
        List<ExperimentResult> failing = results.experiments().stream()
                .filter(experiment -> experiment.claims().stream().anyMatch(rule::fails))
                .toList();
        return failing.isEmpty() ? "" : RerunCommand.of(failing, results);
    }

    /** What usually fails a build and does not fail this one. */
    private static String tolerated(List<ClaimResult> claims, FailureRule rule, int changes) {
        var tolerated = new ArrayList<String>();
        long missed = claims.stream()
                .filter(claim -> FailureRule.USUAL.fails(claim) && !rule.fails(claim))
                .count();
        if (missed > 0) {
            tolerated.add(Numbers.count(missed, "missed or stale claim", "missed or stale claims"));
        }
        if (changes > 0) {
            tolerated.add(Numbers.count(changes, "changed value", "changed values"));
        }
        return tolerated.isEmpty() ? "" : "reprise.failOn lets " + joined(tolerated) + " pass.";
    }

    private static String joined(List<String> causes) {
        int last = causes.size() - 1;
        return last == 0 ? causes.get(0) : String.join(", ", causes.subList(0, last)) + " and " + causes.get(last);
    }

    private static List<FailingClaim> failing(Results results, FailureRule rule, UnaryOperator<String> href) {
        var failing = new ArrayList<FailingClaim>();
        for (ExperimentResult experiment : results.experiments()) {
            for (ClaimResult claim : experiment.claims()) {
                if (rule.fails(claim)) {
                    failing.add(new FailingClaim(
                            claim.id(),
                            Words.said(claim.quote()),
                            href.apply(claim.id()),
                            Verdicts.of(claim.verdict()),
                            why(claim),
                            RerunCommand.of(experiment, results),
                            experiment.report().orElse("")));
                }
            }
        }
        return List.copyOf(failing);
    }

    private static String why(ClaimResult claim) {
        Finding finding = claim.finding();
        if (claim.outcome() == Outcome.INVALID
                || finding.reported().isEmpty()
                || finding.measured().isEmpty()) {
            return finding.reason() + declared(claim);
        }
        String votes = finding.votes().isEmpty() || finding.measured().contains(" seeds")
                ? ""
                : "; "
                        + Numbers.votes(
                                finding.votes().get(0).won(),
                                finding.votes().get(0).cast().size());
        String far = Distance.words(finding);
        return (claim.subject() == Subject.NUMBER ? "reported " : "checked: ")
                + finding.reported()
                + (claim.subject() == Subject.NUMBER ? ", measured " : "; measured: ")
                + finding.measured()
                + (far.isEmpty() ? "" : ", " + far)
                + votes
                + declared(claim);
    }

    private static String declared(ClaimResult claim) {
        return claim.outcome() == Outcome.INVALID
                ? ""
                : claim.expectedDeviation()
                        .map(declared -> "; declared to be "
                                + Verdicts.of(declared.verdict()).word().toLowerCase(Locale.ROOT))
                        .orElse(claim.outcome() == Outcome.MISSED ? "; no deviation is declared" : "");
    }
}
