package dev.reprise.judge;

import dev.reprise.judge.stats.Multiplicity;
import dev.reprise.judge.stats.SignRule;
import dev.reprise.judge.stats.SignRule.Call;
import dev.reprise.judge.stats.SignRule.Decision;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Counts the ballots of one claim, every one of which the claim states, and words the result. */
final class VoteCount {

    private final Assertion assertion;
    private final Unit unit;
    private final List<Ballot> ballots;
    private final SignRule rule;
    private final boolean anyReversalContradicts;
    private final List<Decision> decisions;

    /**
     * @param anyReversalContradicts whether one reversed statement is the opposite of the claim, as when another arm is best
     */
    VoteCount(
            Assertion assertion, Unit unit, List<Ballot> ballots, JudgingRules rules, boolean anyReversalContradicts) {
        this.assertion = assertion;
        this.unit = unit;
        this.ballots = ballots;
        this.rule = rules.votes();
        this.anyReversalContradicts = anyReversalContradicts;
        this.decisions = ballots.stream()
                .map(ballot -> rule.decide(ballot.inSeedOrder(), ballots.size()))
                .toList();
    }

    Verdict verdict() {
        if (all(Call.HOLDS)) {
            return Verdict.REPRODUCED;
        }
        if (all(Call.REVERSED) || (anyReversalContradicts && any(Call.REVERSED))) {
            return Verdict.CONTRADICTED;
        }
        return any(Call.REVERSED) || any(Call.REFUTED) ? Verdict.NOT_REPRODUCED : Verdict.INCONCLUSIVE;
    }

    /** The judgement without what was measured, which each kind words itself. */
    Draft draft() {
        Verdict verdict = verdict();
        return draft(verdict, reason(verdict));
    }

    /** The judgement where the claim's kind decides otherwise, from the same votes. */
    Draft draft(Verdict verdict, String reason) {
        int decisive = decisive();
        double good = decisions.stream().mapToDouble(Decision::pFor).max().orElse(1);
        double bad = Math.min(
                1,
                ballots.size()
                        * decisions.stream()
                                .mapToDouble(Decision::pAgainst)
                                .min()
                                .orElse(1));
        int more = verdict == Verdict.INCONCLUSIVE
                ? decisions.stream().mapToInt(Decision::moreSeeds).max().orElse(0)
                : 0;
        return new Draft(assertion, unit, verdict, reason)
                .rule(ruleText(rule, ballots.size()))
                .meanOf(used(decisive))
                .votes(votes(decisive))
                .seeds(decisions.stream().mapToInt(Decision::seeds).max().orElse(0), more)
                .chances(good, bad);
    }

    /** The ballot that explains the verdict: the first that decided against it, or the weakest. */
    int decisive() {
        return IntStream.range(0, decisions.size())
                .boxed()
                .min(Comparator.comparingInt(
                                (Integer i) -> rank(decisions.get(i).call()))
                        .thenComparingInt(i -> decisions.get(i).votesFor()))
                .orElseThrow();
    }

    private List<Votes> votes(int decisive) {
        return IntStream.range(0, ballots.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> i != decisive))
                .filter(i -> decisions.get(i).seeds() > 0)
                .map(i -> Votes.of(
                        ballots.get(i).holds(),
                        JudgingContext.first(
                                ballots.get(i).votes(), decisions.get(i).seeds())))
                .toList();
    }

    /** What the ballot's decision rests on. */
    List<Double> used(int ballot) {
        return JudgingContext.first(
                ballots.get(ballot).estimates(), decisions.get(ballot).seeds());
    }

    private static int rank(Call call) {
        return switch (call) {
            case REVERSED -> 0;
            case REFUTED -> 1;
            case UNDECIDED -> 2;
            case HOLDS -> 3;
        };
    }

    private String reason(Verdict verdict) {
        int decisive = decisive();
        String sentence = sentence(ballots.get(decisive), decisions.get(decisive), used(decisive));
        if (ballots.size() == 1) {
            return sentence;
        }
        long holding = decisions.stream().filter(d -> d.call() == Call.HOLDS).count();
        if (verdict == Verdict.REPRODUCED) {
            return (ballots.size() == 2 ? "Both" : "All " + ballots.size()) + " parts of the claim hold. The closest: "
                    + sentence;
        }
        return sentence + " Of the " + ballots.size() + " parts of the claim, " + holding
                + (holding == 1 ? " holds" : " hold") + alsoReversed() + ".";
    }

    /** Names how many parts are reversed when it is more than the one described. */
    private String alsoReversed() {
        double[] adjusted = Multiplicity.holm(decisions.stream()
                .mapToDouble(d -> d.pReversed() * rule.looks().size())
                .toArray());
        long reversed =
                DoubleStream.of(adjusted).filter(p -> p <= SignRule.ALPHA).count();
        return reversed > 1 ? " and " + reversed + " are reversed" : "";
    }

    private String sentence(Ballot ballot, Decision d, List<Double> used) {
        String detail = used.isEmpty() ? "" : ballot.detail().apply(used);
        String because = detail.isEmpty() ? "" : " (" + detail + ")";
        String forIt = share(d.votesFor(), d.seeds()) + because;
        return switch (d.call()) {
            case HOLDS ->
                ballot.holds() + " in " + forIt + "; if only half of all seeds did so, so many would be seen in "
                        + Numbers.chance(d.pFor()) + " of cases.";
            case REVERSED ->
                "The opposite comes out: " + ballot.reversed() + " in " + share(d.votesAgainst(), d.seeds()) + because
                        + ".";
            case REFUTED ->
                ballot.holds() + " in "
                        + (d.votesFor() > 0 ? "only " + forIt : "none of " + Numbers.count(d.seeds(), "seed") + because)
                        + ". Were the claim true for nine seeds in ten, so few " + "would be seen in "
                        + Numbers.chance(d.pAgainst()) + " of cases.";
            case UNDECIDED -> ballot.holds() + " in " + forIt + ", " + undecided(d);
        };
    }

    private String undecided(Decision d) {
        if (d.moreSeeds() > 0) {
            return "which does not settle it; " + Numbers.count(d.moreSeeds(), "more seed") + " may.";
        }
        int needed = rule.looks().get(rule.looks().size() - 1).accept();
        if (needed > d.seeds()) {
            return TooFew.words(d.seeds(), "seed", d.votesFor(), "claim") + ".";
        }
        return "too few to confirm the claim (that takes " + needed + ") and too many to reject it.";
    }

    private static String share(int count, int of) {
        return count + " of " + Numbers.count(of, "seed");
    }

    private boolean all(Call call) {
        return decisions.stream().allMatch(d -> d.call() == call);
    }

    private boolean any(Call call) {
        return decisions.stream().anyMatch(d -> d.call() == call);
    }

    static String ruleText(SignRule rule, int comparisons) {
        StringBuilder text = new StringBuilder("sign rule, ");
        if (rule.looks().size() == 1) {
            SignRule.Look look = rule.looks().get(0);
            text.append("fixed at ").append(Numbers.count(look.seeds(), "seed"));
            text.append(look.accept() > look.seeds() ? ", too few to confirm" : ", confirmed at " + look.accept());
        } else {
            text.append("confirmed at ");
            text.append(rule.looks().stream()
                    .map(look -> look.accept() + "/" + look.seeds())
                    .collect(Collectors.joining(", ")));
        }
        return text + (comparisons > 1 ? "; " + comparisons + " comparisons, Holm for those that fail" : "");
    }
}
