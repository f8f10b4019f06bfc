package dev.reprise.judge;

import dev.reprise.judge.stats.Binomials;
import dev.reprise.judge.stats.VoteRule;
import dev.reprise.judge.stats.VoteRule.Call;
import dev.reprise.judge.stats.VoteRule.Look;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Every seed casts one vote on the claim: for it if all of its parts hold in that seed. What the votes say is for {@link VoteRule}.
 */
final class VoteCount {

    /** What the opposite of a claim is. */
    enum Opposite {
        /** That it is not so, which no verdict calls the opposite. */
        NONE,
        /** That every part is the other way round. */
        ALL_REVERSED,
        /** That one part is, always the same: another arm is best. */
        ONE_REVERSED
    }

    /** Where a kind of claim knows more than its votes. */
    interface Refinement {

        /**
         * What a look says.
         *
         * @param look with its number of seeds
         * @param votesFor in these seeds
         * @param voted what the votes say; INCONCLUSIVE leads to the next look if there is one
         */
        Verdict at(Look look, int votesFor, Verdict voted);
    }

    private final Assertion assertion;
    private final Unit unit;
    private final List<Ballot> ballots;
    private final JudgingContext context;
    private final Opposite opposite;
    private final List<Integer> seeds;
    private final Look look;
    private final Verdict voted;
    private final Verdict verdict;

    VoteCount(Assertion assertion, Unit unit, List<Ballot> ballots, JudgingContext context, Opposite opposite) {
        this(assertion, unit, ballots, context, opposite, (look, votesFor, voted) -> voted);
    }

    VoteCount(
            Assertion assertion,
            Unit unit,
            List<Ballot> ballots,
            JudgingContext context,
            Opposite opposite,
            Refinement refinement) {
        this.assertion = assertion;
        this.unit = unit;
        this.ballots = ballots;
        this.context = context;
        this.opposite = opposite;
        var common = new TreeSet<>(ballots.get(0).votes().keySet());
        ballots.forEach(ballot -> common.retainAll(ballot.votes().keySet()));
        this.seeds = List.copyOf(common);
        Look reached = new Look(seeds.size(), seeds.size() + 1, seeds.size() + 1, -1);
        Verdict byVotes = Verdict.INCONCLUSIVE;
        Verdict decided = Verdict.INCONCLUSIVE;
        for (Look next : context.rules().votes().with(seeds.size())) {
            reached = next;
            byVotes = at(next);
            decided = refinement.at(next, count(next.seeds(), 1), byVotes);
            if (decided != Verdict.INCONCLUSIVE) {
                break;
            }
        }
        this.look = reached;
        this.voted = byVotes;
        this.verdict = decided;
    }

    Verdict verdict() {
        return verdict;
    }

    /** Whether the verdict is what the votes alone say. */
    boolean byVotes() {
        return verdict == voted;
    }

    /** The end of a sentence that counts the votes. */
    String conclusion() {
        return new VoteMessages(assertion, context, look).conclusion(verdict, votesFor());
    }

    /** How many seeds the verdict rests on. */
    int seedsUsed() {
        return look.seeds();
    }

    int votesFor() {
        return count(look.seeds(), 1);
    }

    /** The judgement without what was measured, which each kind words itself. */
    Draft draft() {
        return draft(new VoteMessages(assertion, context, look).reason(verdict, this));
    }

    /** The judgement in the words of the claim's kind. */
    Draft draft(String reason) {
        int more = verdict == Verdict.INCONCLUSIVE ? context.moreSeeds(seeds.size()) : 0;
        return new Draft(assertion, unit, verdict, reason)
                .rule(VoteMessages.rule(context.rules().votes()))
                .medianOf(used(decisive()))
                .votes(votes())
                .seeds(look.seeds(), more)
                .chances(
                        Binomials.atLeast(votesFor(), look.seeds(), 0.5),
                        Binomials.atMost(votesFor(), look.seeds(), VoteRule.TRUE_SHARE));
    }

    /** The part that explains the verdict: the one reversed most often for the opposite, else the one that fewest seeds bear out. */
    int decisive() {
        Comparator<Integer> fewest = Comparator.comparingInt(i -> count(ballots.get(i), 1));
        Comparator<Integer> mostReversed = Comparator.comparingInt(i -> -count(ballots.get(i), -1));
        return IntStream.range(0, ballots.size())
                .boxed()
                .min(verdict == Verdict.CONTRADICTED ? mostReversed.thenComparing(fewest) : fewest)
                .orElseThrow();
    }

    Ballot ballot(int part) {
        return ballots.get(part);
    }

    int parts() {
        return ballots.size();
    }

    int count(Ballot ballot, int vote) {
        return (int) seeds.subList(0, look.seeds()).stream()
                .filter(seed -> ballot.of(seed) == vote)
                .count();
    }

    /** What the votes on a part rest on. */
    List<Double> used(int ballot) {
        return seeds.subList(0, look.seeds()).stream()
                .map(ballots.get(ballot).estimates()::get)
                .toList();
    }

    private Verdict at(Look at) {
        Call call = VoteRule.call(at, count(at.seeds(), 1));
        if (call != Call.HOLDS && opposed(at)) {
            return Verdict.CONTRADICTED;
        }
        return verdict(call);
    }

    /** What a claim is called of which the votes say this. */
    static Verdict verdict(Call call) {
        return switch (call) {
            case HOLDS -> Verdict.REPRODUCED;
            case VARIES -> Verdict.SEED_DEPENDENT;
            case FAILS -> Verdict.NOT_REPRODUCED;
            case OPEN -> Verdict.INCONCLUSIVE;
        };
    }

    /** Whether the opposite holds by the same rule; with several candidates for it, each at its part of the level. */
    private boolean opposed(Look at) {
        return switch (opposite) {
            case NONE -> false;
            case ALL_REVERSED -> VoteRule.call(at, count(at.seeds(), -1)) == Call.HOLDS;
            case ONE_REVERSED -> {
                int looks = context.rules().looks().size();
                int least = ballots.size() == 1
                        ? at.accept()
                        : VoteRule.smallest(at.seeds(), 0.5, VoteRule.ALPHA / ballots.size() / looks);
                yield ballots.stream()
                        .mapToLong(ballot -> seeds.subList(0, at.seeds()).stream()
                                .filter(seed -> ballot.of(seed) < 0)
                                .count())
                        .anyMatch(against -> against >= least && at.seeds() - against < at.reject());
            }
        };
    }

    private int count(int n, int vote) {
        return (int)
                seeds.subList(0, n).stream().filter(seed -> vote(seed) == vote).count();
    }

    private int vote(int seed) {
        if (ballots.stream().allMatch(ballot -> ballot.of(seed) > 0)) {
            return 1;
        }
        boolean against = opposite == Opposite.ALL_REVERSED
                ? ballots.stream().allMatch(ballot -> ballot.of(seed) < 0)
                : ballots.stream().anyMatch(ballot -> ballot.of(seed) < 0);
        return against ? -1 : 0;
    }

    /** {@code Both parts of the claim hold}. */
    static String allParts(int parts) {
        return (parts == 2 ? "Both" : "All " + parts) + " parts of the claim hold";
    }

    private List<Votes> votes() {
        List<Integer> used = seeds.subList(0, look.seeds());
        var votes = new ArrayList<Votes>();
        if (used.isEmpty()) {
            return votes;
        }
        String all = parts() == 1 ? ballots.get(0).holds() : allParts(parts());
        votes.add(Votes.of(all, used.stream().map(this::vote).toList()));
        if (parts() > 1) {
            ballots.forEach(ballot -> votes.add(
                    Votes.of(ballot.holds(), used.stream().map(ballot::of).toList())));
        }
        return votes;
    }
}
