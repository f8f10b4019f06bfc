package dev.reprise.plugin;

import dev.reprise.judge.Finding;
import dev.reprise.judge.NotRunCause;
import dev.reprise.judge.Verdict;
import dev.reprise.parameters.FailOn;
import dev.reprise.reports.view.FailureRule;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Outcome;
import dev.reprise.results.Results;
import dev.reprise.results.TrialResult.Status;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Decides from a results file whether the build may pass. What is kept from an earlier run decides nothing: that run's build did.
 *
 * @param nothing what is to say if no experiment ran
 */
record Verification(Results results, boolean failIfNoExperiments, Set<FailOn> failOn, NothingSelected nothing) {

    private static final int MOST_TOLD = 20;
    private static final String NEW_LINE = System.lineSeparator();

    /**
     * Fails the build if it may not pass.
     *
     * @throws MojoExecutionException if trials failed or claims are invalid, so that the run says too little
     * @throws MojoFailureException if claims were missed, or nothing was found
     */
    void check(URI report) throws MojoExecutionException, MojoFailureException {
        List<String> unusable = unusable();
        List<String> missed = missed();
        if (!unusable.isEmpty()) {
            throw new MojoExecutionException(
                    message(Stream.concat(unusable.stream(), missed.stream()).toList(), report));
        }
        if (!missed.isEmpty()) {
            throw new MojoFailureException(message(missed, report));
        }
    }

    /** What a report is to say of a build that these fail. */
    static FailureRule rule(Set<FailOn> failOn) {
        return new FailureRule(claim -> fails(claim, failOn), failOn.contains(FailOn.CHANGED));
    }

    private static boolean fails(ClaimResult claim, Set<FailOn> failOn) {
        return switch (claim.outcome()) {
            case MET, DEVIATED_AS_EXPECTED, INVALID -> false;
            case MISSED -> failOn.contains(FailOn.MISSED);
            case STALE_DEVIATION -> failOn.contains(FailOn.STALE);
            case OPEN -> failOn.contains(claim.verdict() == Verdict.NOT_RUN ? FailOn.NOT_RUN : FailOn.INCONCLUSIVE);
        };
    }

    private List<ExperimentResult> ran() {
        return results.ofThisRun().experiments();
    }

    private Stream<ClaimResult> claims() {
        return ran().stream().flatMap(experiment -> experiment.claims().stream());
    }

    /** Whether no trial completed and no claim has a verdict, for lack of data: a build that is green by that says nothing. */
    private boolean dataLeftNothing() {
        boolean completed = ran().stream()
                .flatMap(experiment -> experiment.trials().stream())
                .anyMatch(trial -> trial.status() == Status.COMPLETED);
        return !completed
                && claims().allMatch(claim -> claim.verdict() == Verdict.NOT_RUN)
                && claims().anyMatch(claim -> claim.finding().cause().equals(Optional.of(NotRunCause.DATA_MISSING)));
    }

    /** Failed trials, one entry for each reason, and claims that can never be judged, one entry each. */
    List<String> unusable() {
        var unusable = new ArrayList<String>();
        for (ExperimentResult experiment : ran()) {
            unusable.addAll(new FailedTrials(experiment).entries());
            experiment.claims().stream()
                    .filter(claim -> claim.outcome() == Outcome.INVALID)
                    .forEach(claim -> unusable.add(missed(claim)));
        }
        return unusable;
    }

    /** Claims that did not reproduce as they should, one entry each, or that there is none; and accepted values that changed. */
    List<String> missed() {
        var missed = new ArrayList<String>();
        if (failIfNoExperiments && ran().isEmpty()) {
            missed.add(nothing.message() + " Set -Dreprise.failIfNoExperiments=false if none is intended.");
        }
        if (failIfNoExperiments && dataLeftNothing()) {
            missed.add(
                    "No claim was judged and no trial completed, since data are missing: where they come from, and where they were"
                            + " looked for, is said above. Set -Dreprise.failIfNoExperiments=false if such a build may pass.");
        }
        claims().filter(claim -> fails(claim, failOn)).forEach(claim -> missed.add(missed(claim)));
        if (failOn.contains(FailOn.CHANGED)) {
            results.lock()
                    .filter(lock -> !lock.differences().isEmpty())
                    .ifPresent(lock -> missed.add(new LockMessages(lock).problem()));
        }
        return missed;
    }

    private static String message(List<String> problems, URI report) {
        String more = problems.size() > MOST_TOLD
                ? "... and " + (problems.size() - MOST_TOLD) + " more in the report" + NEW_LINE + NEW_LINE
                : "";
        return problems.stream()
                        .limit(MOST_TOLD)
                        .collect(Collectors.joining(NEW_LINE + NEW_LINE, NEW_LINE, NEW_LINE + NEW_LINE))
                + more
                + "Report: " + report;
    }

    private static String missed(ClaimResult claim) {
        String head =
                switch (claim.outcome()) {
                    case STALE_DEVIATION -> "Stale deviation ";
                    case INVALID -> "Invalid claim ";
                    case OPEN -> "Undecided claim ";
                    default -> "Missed claim ";
                };
        String quote = claim.quote().isBlank() ? "" : NEW_LINE + "  quote:    " + claim.quote();
        return head + claim.id() + " (" + claim.verdict() + ")"
                + quote
                + NEW_LINE + "  expected: " + claim.finding().reported()
                + NEW_LINE + "  measured: " + measured(claim.finding())
                + NEW_LINE + "  " + claim.finding().reason()
                + (claim.outcome() == Outcome.STALE_DEVIATION ? NEW_LINE + "  " + stale(claim) : "");
    }

    /** With the number of seeds, unless it tells it itself. */
    private static String measured(Finding finding) {
        String seeds = " over " + finding.seeds() + (finding.seeds() == 1 ? " seed" : " seeds");
        return finding.measured() + (finding.measured().contains(" seed") ? "" : seeds);
    }

    private static String stale(ClaimResult claim) {
        String declared = claim.expectedDeviation()
                .map(deviation -> deviation.verdict().toString())
                .orElse("another verdict");
        return "declared: " + declared + ", but it is " + claim.verdict() + " now; "
                + (claim.verdict() == Verdict.REPRODUCED
                        ? "remove its @ExpectedDeviation"
                        : "correct its @ExpectedDeviation, or remove it");
    }
}
