package dev.reprise.judge.stats;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The rule for everything that seeds can vote on. p is the chance that a fresh seed bears a claim out; the votes of the first n seeds
 * estimate it, and three one-sided binomial tests, which all looks share, place it:
 *
 * <ul>
 *   <li>The claim <b>holds</b> if p > 1/2 is established and p &gt;= 9/10 is not rejected.
 *   <li>It <b>varies</b> with the seed if both p &lt;= 1/10 and p &gt;= 9/10 are rejected.
 *   <li>It <b>fails</b> if p &gt;= 9/10 is rejected and p &lt;= 1/10 is not: at the last look, or before if hardly any seed bears it out.
 * </ul>
 *
 * <p>The boundaries come from going through all sums of votes exactly; {@code docs/verdict-power.md} has the rates of every verdict.
 */
public record VoteRule(List<Look> looks) {

    /** Largest chance of each kind of wrong decision, over all looks. */
    public static final double ALPHA = 0.05;

    /** The share of seeds that bear out a claim that is called true; the rest bear out one that is called false. */
    public static final double TRUE_SHARE = 0.9;

    /**
     * Looks at 9, 12, 20 and 30 seeds. Wrong with at most 4.3 % at p = 1/2 (holds), 4.8 % at p = 9/10 and 1/10 (varies); after the last
     * look nothing is open. The looks that end early where hardly a seed bears the claim out save two thirds of its seeds.
     */
    public static final VoteRule SEQUENTIAL = new VoteRule(
            List.of(new Look(9, 8, 4, 0), new Look(12, 10, 4, 1), new Look(20, 15, 6, 2), new Look(30, 22, 7, 30)));

    public VoteRule {
        looks = List.copyOf(looks);
    }

    /**
     * A number of seeds and what is decided there.
     *
     * @param accept votes from which p > 1/2 is established; more than {@code seeds} if none do
     * @param reject votes from which p &lt;= 1/10 is rejected, and votes that are lacking from which p &gt;= 9/10 is
     * @param futile most votes with which the claim fails here rather than at a later look
     */
    public record Look(int seeds, int accept, int reject, int futile) {}

    /** What the votes say. */
    public enum Call {
        HOLDS,
        VARIES,
        FAILS,
        OPEN
    }

    /**
     * One look at exactly {@code seeds} seeds, each test at 5 %. Below five seeds nothing can hold, below six nothing can vary; from
     * sixteen on nothing is open.
     */
    public static VoteRule fixed(int seeds) {
        return new VoteRule(List.of(new Look(seeds, acceptance(seeds), rejection(seeds), seeds)));
    }

    /** Whether the number of seeds was fixed, and not a choice of the votes. */
    public boolean isFixed() {
        return looks.size() == 1;
    }

    /** The last number of seeds at which it looks. */
    public int mostSeeds() {
        return looks.get(looks.size() - 1).seeds;
    }

    /** The looks that so many seeds allow. A fixed look at more of them becomes one at those that there are. */
    public List<Look> with(int available) {
        if (isFixed() && available < mostSeeds()) {
            return available == 0 ? List.of() : fixed(available).looks;
        }
        return looks.stream().filter(look -> look.seeds <= available).toList();
    }

    /** What so many votes say at a look. */
    public static Call call(Look look, int votesFor) {
        int lacking = look.seeds - votesFor;
        boolean notTrue = lacking >= look.reject;
        boolean notFalse = votesFor >= look.reject;
        if (votesFor >= look.accept && !notTrue) {
            return Call.HOLDS;
        }
        if (notTrue && notFalse) {
            return Call.VARIES;
        }
        return notTrue && votesFor <= look.futile ? Call.FAILS : Call.OPEN;
    }

    /**
     * What so many votes of all seeds say where another test of the same claim did not decide. Since that test spent its 5 %, votes confirm
     * a claim only with p &lt;= 0.5 %.
     */
    public static Call afterTest(int seeds, int votesFor) {
        Call call = call(fixed(seeds).looks.get(0), votesFor);
        return call == Call.HOLDS && votesFor < smallest(seeds, 0.5, ALPHA / 10) ? Call.OPEN : call;
    }

    /** Whether so few votes establish p &lt; 1/10, at 5 %; below 29 seeds none do. */
    public static boolean isRare(int seeds, int votesFor) {
        return Binomials.atMost(votesFor, seeds, 1 - TRUE_SHARE) <= ALPHA;
    }

    /** The smallest number of votes that p = 1/2 reaches with at most 5 % chance; more than {@code seeds} if none. */
    public static int acceptance(int seeds) {
        return smallest(seeds, 0.5, ALPHA);
    }

    /** The smallest number of votes that p = 1/10 reaches with at most 5 % chance; more than {@code seeds} if none. */
    public static int rejection(int seeds) {
        return smallest(seeds, 1 - TRUE_SHARE, ALPHA);
    }

    /** The smallest number of votes that {@code p} reaches with at most this chance; more than {@code seeds} if none. */
    public static int smallest(int seeds, double p, double level) {
        return IntStream.rangeClosed(0, seeds)
                .filter(votes -> Binomials.atLeast(votes, seeds, p) <= level)
                .findFirst()
                .orElse(seeds + 1);
    }
}
