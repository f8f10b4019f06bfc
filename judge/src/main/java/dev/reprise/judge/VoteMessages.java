package dev.reprise.judge;

import dev.reprise.judge.stats.Binomials;
import dev.reprise.judge.stats.Interval;
import dev.reprise.judge.stats.VoteRule;
import dev.reprise.judge.stats.VoteRule.Look;
import java.util.List;
import java.util.stream.Collectors;

/** What is reported of the votes of seeds: what is known, and where that does not decide what would. */
final class VoteMessages {

    private static final double LEVEL = 0.95;

    private final Assertion assertion;
    private final JudgingContext context;
    private final Look look;

    VoteMessages(Assertion assertion, JudgingContext context, Look look) {
        this.assertion = assertion;
        this.context = context;
        this.look = look;
    }

    String reason(Verdict verdict, VoteCount count) {
        Ballot part = count.ballot(count.decisive());
        List<Double> used = count.used(count.decisive());
        String detail = used.isEmpty() ? "" : part.detail().apply(used);
        String because = detail.isEmpty() ? "" : " (" + detail + ")";
        int won = count.votesFor();
        if (verdict == Verdict.CONTRADICTED) {
            return "The opposite reproduces: " + part.reversed() + " in " + share(count.count(part, -1)) + because
                    + ".";
        }
        boolean one = count.parts() == 1;
        String what = one ? part.holds() : VoteCount.allParts(count.parts());
        String weakest =
                one ? "" : " The weakest part: " + part.holds() + " in " + share(count.count(part, 1)) + because + ".";
        String counted = what + " in " + share(won) + (one ? because : "");
        return counted + conclusion(verdict, won) + weakest;
    }

    /** The end of a sentence that counts the votes. */
    String conclusion(Verdict verdict, int won) {
        return switch (verdict) {
            case REPRODUCED -> "; p = " + Numbers.p(Binomials.atLeast(won, look.seeds(), 0.5)) + ".";
            case SEED_DEPENDENT -> ": true with some seeds and false with others (" + interval(won) + " of all seeds).";
            case INCONCLUSIVE -> undecided(won);
            default -> tooFew(Binomials.atMost(won, look.seeds(), VoteRule.TRUE_SHARE));
        };
    }

    /** The end of a sentence that counts so few votes that the claim is rejected. */
    static String tooFew(double chance) {
        return "; if nine seeds in ten bore it out, the chance of so few would be " + Numbers.chance(chance) + ".";
    }

    /** {@code 12% to 49%}, exact. */
    private String interval(int won) {
        Interval interval = Binomials.clopperPearson(won, look.seeds(), LEVEL);
        return Numbers.show(interval.low(), Unit.PERCENT, 0) + " to " + Numbers.show(interval.high(), Unit.PERCENT, 0);
    }

    private String undecided(int won) {
        int n = look.seeds();
        int more = context.moreSeeds(n);
        if (n == 0) {
            return more > 0 ? "; " + context.costs(assertion, more) + " are needed." : ".";
        }
        String known = ", which decides nothing yet (" + interval(won) + " of all seeds)";
        if (more > 0) {
            Look next = context.rules().votes().looks().stream()
                    .filter(candidate -> candidate.seeds() > n)
                    .findFirst()
                    .orElse(look);
            return known + "; " + next.accept() + " of " + next.seeds() + " would confirm it: "
                    + context.costs(assertion, more) + ".";
        }
        int five = 5;
        if (n < five) {
            return known + "; " + (won == n ? "five of five would confirm it" : "five seeds or more may decide it")
                    + ": " + context.costs(assertion, five - n) + ".";
        }
        return known + "; " + look.accept() + " would confirm it, " + Math.max(0, n - look.reject())
                + " or fewer speak against it, and "
                + VoteRule.SEQUENTIAL.mostSeeds() + " seeds leave nothing open: at most "
                + context.costs(assertion, Math.max(1, VoteRule.SEQUENTIAL.mostSeeds() - n)) + ".";
    }

    private String share(int votes) {
        return (votes == 0 ? "none" : String.valueOf(votes)) + " of " + Numbers.count(look.seeds(), "seed");
    }

    static String rule(VoteRule rule) {
        if (rule.isFixed()) {
            Look look = rule.looks().get(0);
            return "votes, one look at " + Numbers.count(look.seeds(), "seed")
                    + (look.accept() > look.seeds() ? ", too few to confirm" : ", confirmed at " + look.accept());
        }
        return "votes, confirmed at "
                + rule.looks().stream()
                        .map(look -> look.accept() + "/" + look.seeds())
                        .collect(Collectors.joining(", "));
    }
}
