package dev.reprise.judge;

/** What a reader is told where not even all votes together could confirm a claim. */
final class TooFew {

    private TooFew() {}

    /**
     * The end of a sentence that counts the votes.
     *
     * @param count of votes
     * @param voters what has a vote each, in the singular
     * @param votesFor how many of them bear the claim out
     * @param claimed what they vote on, in the singular
     */
    static String words(int count, String voters, int votesFor, String claimed) {
        String start = "but " + Numbers.count(count, voters);
        if (votesFor == 0) {
            return start + " alone " + (count == 1 ? "rejects" : "reject") + " nothing";
        }
        return start + " cannot confirm a " + claimed + ": even " + count + " of " + count
                + " would be seen in " + Numbers.chance(Math.pow(0.5, count)) + " of cases if only half of all "
                + voters + "s did so";
    }
}
