package dev.reprise.judge.stats;

import java.util.List;

/**
 * The sign rule: every seed votes for the claim (+1), against it (-1) or for neither (0), and only the counts context. The
 * looks are the numbers of seeds at which it may stop.
 *
 * <ul>
 *   <li>It <b>holds</b> when so many seeds vote for it that a fair coin would do so with at most 5 % chance over all looks.
 *   <li>It is <b>reversed</b> when the votes are the mirror image of that.
 *   <li>It is <b>refuted</b> when so few seeds vote for it that a claim true for nine seeds in ten would do so with at most
 *       5 % chance, and further looks could not change that.
 * </ul>
 *
 * <p>With several comparisons at once, all of which the claim states, each is accepted at the full level (an intersection-union
 * test needs no correction: Berger, Technometrics 24, 1982), while a single reversed or refuted one counts against the claim,
 * so that these use level/comparisons, the first step of Holm's procedure.
 */
public record SignRule(List<Look> looks) {

    /** Largest chance of accepting what a fair coin decides. */
    public static final double ALPHA = 0.05;

    /** The share of seeds that must vote for a claim that is called true. */
    public static final double TRUE_SHARE = 0.9;

    /** Looks at 5, 9 and 12 seeds, accepting 5, 8 and 10: exact false alarm 4.8 %, power 91 % at nine seeds in ten. */
    public static final SignRule SEQUENTIAL = new SignRule(List.of(new Look(5, 5), new Look(9, 8), new Look(12, 10)));

    public SignRule {
        looks = List.copyOf(looks);
    }

    /** One look at exactly {@code seeds} seeds; with fewer than five nothing can be accepted. */
    public static SignRule fixed(int seeds) {
        return new SignRule(List.of(new Look(seeds, acceptance(seeds))));
    }

    /** A number of seeds, and how many votes are accepted there; more than {@code seeds} if none are. */
    public record Look(int seeds, int accept) {}

    /** What the votes say. */
    public enum Call {
        HOLDS,
        REVERSED,
        REFUTED,
        UNDECIDED
    }

    /**
     * @param call what the votes say
     * @param seeds how many votes were counted
     * @param votesFor how many of them were for the claim
     * @param votesAgainst how many of them were against it
     * @param pFor chance of at least so many votes for it by tossing a coin
     * @param pReversed chance of at least so many votes against it by tossing a coin
     * @param pAgainst chance of at most so many votes for it if it is true for nine seeds in ten
     * @param moreSeeds how many more seeds the next look needs; 0 if nothing can change any more
     */
    public record Decision(
            Call call,
            int seeds,
            int votesFor,
            int votesAgainst,
            double pFor,
            double pReversed,
            double pAgainst,
            int moreSeeds) {}

    /** Decides at the first look that allows it. Votes are in the order of the seeds. */
    public Decision decide(int[] votes, int comparisons) {
        Decision last = null;
        for (Look look : looks) {
            if (look.seeds > votes.length) {
                break;
            }
            last = at(look, votes, comparisons);
            if (last.call != Call.UNDECIDED) {
                return last;
            }
        }
        return last != null ? last : tooFew(votes, comparisons);
    }

    private Decision tooFew(int[] votes, int comparisons) {
        int missing = looks.get(0).seeds - votes.length;
        boolean oneLook = looks.size() == 1;
        Look reached = new Look(votes.length, acceptance(votes.length));
        if (oneLook && votes.length > 0) {
            Decision d = new SignRule(List.of(reached)).at(reached, votes, comparisons);
            return new Decision(
                    d.call,
                    d.seeds,
                    d.votesFor,
                    d.votesAgainst,
                    d.pFor,
                    d.pReversed,
                    d.pAgainst,
                    d.call == Call.UNDECIDED ? missing : 0);
        }
        return decision(Call.UNDECIDED, votes, votes.length, missing);
    }

    private Decision at(Look look, int[] votes, int comparisons) {
        int n = look.seeds;
        int up = count(votes, n, 1);
        int down = count(votes, n, -1);
        if (up >= look.accept) {
            return decision(Call.HOLDS, votes, n, 0);
        }
        if (down >= reversal(look, comparisons)) {
            return decision(Call.REVERSED, votes, n, 0);
        }
        Look end = looks.get(looks.size() - 1);
        int rest = end.seeds - n;
        boolean settled = up + rest < end.accept
                && looks.stream()
                        .filter(l -> l.seeds > n)
                        .noneMatch(l -> up + l.seeds - n >= l.accept || down + l.seeds - n >= reversal(l, comparisons));
        if (settled && up + rest <= refutation(end.seeds, comparisons)) {
            return decision(Call.REFUTED, votes, n, 0);
        }
        int next = looks.stream()
                .mapToInt(Look::seeds)
                .filter(s -> s > n)
                .findFirst()
                .orElse(n);
        return decision(Call.UNDECIDED, votes, n, Math.max(0, next - votes.length));
    }

    private Decision decision(Call call, int[] votes, int n, int moreSeeds) {
        int up = count(votes, n, 1);
        int down = count(votes, n, -1);
        return new Decision(
                call,
                n,
                up,
                down,
                Binomials.atLeast(up, n, 0.5),
                Binomials.atLeast(down, n, 0.5),
                Binomials.atMost(up, n, TRUE_SHARE),
                moreSeeds);
    }

    /** Votes against that reverse the claim: the mirror image, or, with several comparisons, Bonferroni's bound. */
    private int reversal(Look look, int comparisons) {
        if (comparisons == 1) {
            return look.accept;
        }
        double level = ALPHA / comparisons / looks.size();
        int least = look.seeds + 1;
        while (least > 0 && Binomials.atLeast(least - 1, look.seeds, 0.5) <= level) {
            least--;
        }
        return least;
    }

    /** The largest number of votes that refutes the claim at {@code seeds}; -1 if none does. */
    public static int refutation(int seeds, int comparisons) {
        int most = seeds - 1;
        while (most >= 0 && Binomials.atMost(most, seeds, TRUE_SHARE) > ALPHA / comparisons) {
            most--;
        }
        return most;
    }

    /** The smallest number of votes that a fair coin reaches with at most 5 % chance; more than {@code seeds} if none. */
    public static int acceptance(int seeds) {
        int k = 0;
        while (k <= seeds && Binomials.atLeast(k, seeds, 0.5) > ALPHA) {
            k++;
        }
        return k;
    }

    private static int count(int[] votes, int n, int vote) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            count += votes[i] == vote ? 1 : 0;
        }
        return count;
    }
}
