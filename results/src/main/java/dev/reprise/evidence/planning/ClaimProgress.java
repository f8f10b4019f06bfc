package dev.reprise.evidence.planning;

import dev.reprise.evidence.Evidence;
import dev.reprise.evidence.RecordedClaim;
import dev.reprise.evidence.RecordedExperiment;
import dev.reprise.evidence.RecordedTrial;
import dev.reprise.evidence.planning.OpenExperiment.State;
import dev.reprise.evidence.planning.OtherReadings.Reading;
import dev.reprise.judge.JudgingRules;
import dev.reprise.judge.NotRunCause;
import dev.reprise.judge.Protocol;
import dev.reprise.judge.Verdict;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Outcome;
import dev.reprise.results.ReadingResult;
import dev.reprise.results.Results;
import dev.reprise.results.SweepResult;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the record and the last run together tell of one experiment. */
final class ClaimProgress {

    private static final Set<Verdict> DECIDED = EnumSet.complementOf(EnumSet.of(Verdict.INCONCLUSIVE, Verdict.NOT_RUN));

    /** Of an experiment that only the evidence knows, or an older version ran. */
    private static final List<Integer> USUAL_LOOKS = JudgingRules.full().looks();

    private final String id;
    private final Optional<RecordedExperiment> record;
    private final Optional<ExperimentResult> last;
    private final boolean lastIsFull;

    ClaimProgress(String id, Evidence evidence, Optional<Results> lastRun) {
        this.id = id;
        this.last = lastRun.flatMap(run -> run.experiments().stream()
                .filter(experiment -> experiment.id().equals(id))
                .findFirst());
        this.lastIsFull = last.isPresent()
                && (last.get().protocol() == Protocol.FULL
                        || lastRun.get().profile().equals("full"));
        this.record = evidence.experiment(id);
    }

    /** Empty if every claim is decided that a run can decide. */
    Optional<OpenExperiment> open() {
        List<String> open = claims().stream()
                .filter(claim -> !decided(claim) && !unmeasurable(claim))
                .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(experiment(open));
    }

    private OpenExperiment experiment(List<String> open) {
        String className = last.map(ExperimentResult::className)
                .or(() -> record.map(RecordedExperiment::className))
                .orElse("");
        Optional<String> obstacle = obstacle();
        if (obstacle.isPresent()) {
            return new OpenExperiment(id, className, open.size(), 0, 0, 0, State.STUCK, obstacle.get());
        }
        int seeds = open.stream().mapToInt(this::seeds).min().orElse(0);
        Optional<Integer> next = looks().stream().filter(look -> look > seeds).findFirst();
        if (next.isEmpty()) {
            String all = "inconclusive with all " + seeds
                    + " seeds that the full profile trains; -Dreprise.seeds trains more";
            return new OpenExperiment(id, className, open.size(), 0, 0, 0, State.STUCK, all);
        }
        int judged = arms() * (next.get() - seeds);
        OptionalDouble known = secondsPerTrial();
        OptionalDouble cost = known.isPresent() ? known : estimatedSecondsPerTrial();
        OtherReadings.Left readings = readings().left(arms(), looks().get(0), cost.orElse(0));
        int trials = judged + readings.trials();
        if (cost.isEmpty()) {
            String pilot = "never measured at the full protocol; -Dreprise.profile=full -Dreprise.seeds=1 measures it"
                    + readings.words();
            return new OpenExperiment(
                    id, className, open.size(), trials, readings.trials(), 0, State.UNKNOWN_COST, pilot);
        }
        double seconds = judged * cost.getAsDouble() + readings.seconds();
        String basis = arms() + " arms, seeds " + (seeds + 1) + " to " + next.get() + readings.words()
                + (known.isPresent() ? "" : "; estimated from the quick profile");
        return new OpenExperiment(id, className, open.size(), trials, readings.trials(), seconds, State.COSTED, basis);
    }

    /** A run names what the report leaves open; of what was only recorded, the readings that were tried are all that is known. */
    private OtherReadings readings() {
        List<ReadingResult> lastTried = last.filter(experiment -> lastIsFull)
                .map(ExperimentResult::readings)
                .orElse(List.of());
        List<ReadingResult> recorded = record.map(RecordedExperiment::readings).orElse(List.of());
        List<ReadingResult> current = record.filter(this::isCurrent).isPresent() ? recorded : List.of();
        List<Reading> all = last.map(ClaimProgress::others)
                .orElseGet(() -> recorded.stream().map(Reading::of).toList());
        return new OtherReadings(all, both(lastTried, current), both(lastTried, recorded));
    }

    private static List<Reading> others(ExperimentResult experiment) {
        return experiment.questions().stream()
                .flatMap(question -> question.others().stream().map(value -> new Reading(question.name(), value)))
                .toList();
    }

    private static List<ReadingResult> both(List<ReadingResult> first, List<ReadingResult> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private Set<String> claims() {
        var ids = new TreeSet<String>();
        last.ifPresentOrElse(
                experiment -> experiment.claims().stream()
                        .filter(claim -> claim.outcome() != Outcome.INVALID)
                        .forEach(claim -> ids.add(claim.id())),
                () -> record.ifPresent(experiment -> experiment.claims().forEach(claim -> ids.add(claim.id()))));
        return ids;
    }

    private boolean decided(String claim) {
        return measured(claim)
                        .filter(result -> DECIDED.contains(result.verdict()))
                        .isPresent()
                || recorded(claim)
                        .filter(known -> DECIDED.contains(known.verdict()))
                        .isPresent();
    }

    private boolean unmeasurable(String claim) {
        return result(claim)
                .flatMap(result -> result.finding().cause())
                .filter(NotRunCause.NOT_MEASURABLE::equals)
                .isPresent();
    }

    /** How many seeds the claim was judged on so far. */
    private int seeds(String claim) {
        return Math.max(
                measured(claim).map(result -> result.finding().seeds()).orElse(0),
                recorded(claim).map(known -> known.finding().seeds()).orElse(0));
    }

    private Optional<ClaimResult> measured(String claim) {
        return lastIsFull ? result(claim) : Optional.empty();
    }

    private Optional<ClaimResult> result(String claim) {
        return last.flatMap(experiment -> experiment.claims().stream()
                .filter(result -> result.id().equals(claim))
                .findFirst());
    }

    /** A record of an earlier version decides nothing. */
    private Optional<RecordedClaim> recorded(String claim) {
        return record.filter(this::isCurrent).flatMap(known -> known.claim(claim));
    }

    private boolean isCurrent(RecordedExperiment known) {
        Optional<String> now = last.flatMap(ExperimentResult::codeSha256);
        return now.isEmpty()
                || known.run().codeSha256().isEmpty()
                || now.equals(known.run().codeSha256());
    }

    private Optional<String> obstacle() {
        Optional<String> elsewhere = last.flatMap(ExperimentResult::imported)
                .map(made -> "its trials were made elsewhere and read from " + made.file());
        return elsewhere.or(this::reasonNotToRun);
    }

    private Optional<String> reasonNotToRun() {
        return last.filter(experiment -> !experiment.trials().isEmpty())
                .filter(experiment -> experiment.trials().stream().allMatch(trial -> trial.status() == Status.NOT_RUN))
                .map(experiment -> experiment.trials().get(0).error().orElse("no reason given"))
                .map(error -> "cannot run here: " + error.lines().findFirst().orElse(error));
    }

    private int arms() {
        int trained = record.map(known -> known.arms().size()).orElse(0);
        long last = this.last
                .map(experiment -> experiment.trials().stream()
                        .map(TrialResult::arm)
                        .distinct()
                        .count())
                .orElse(0L);
        int grid = this.last
                .map(experiment -> experiment.sweeps().stream()
                        .map(SweepResult::values)
                        .mapToInt(List::size)
                        .reduce(1, Math::multiplyExact))
                .orElse(1);
        return last > 0 ? (int) last : trained > 0 ? trained : grid;
    }

    /** Numbers of seeds at which the full profile looks. */
    private List<Integer> looks() {
        return last.map(ExperimentResult::looks)
                .filter(looks -> !looks.isEmpty())
                .orElse(USUAL_LOOKS);
    }

    private OptionalDouble secondsPerTrial() {
        OptionalDouble recorded = record.stream()
                .flatMap(known -> known.trials().stream())
                .mapToDouble(RecordedTrial::seconds)
                .average();
        OptionalDouble measured = last.filter(experiment -> lastIsFull).stream()
                .flatMap(experiment -> experiment.trials().stream())
                .filter(trial -> trial.status() == Status.COMPLETED)
                .mapToDouble(TrialResult::seconds)
                .average();
        return measured.isPresent() ? measured : recorded;
    }

    private OptionalDouble estimatedSecondsPerTrial() {
        return last.map(FullTraining::secondsPerTrial).orElse(OptionalDouble.empty());
    }
}
