package dev.reprise.benchmarks;

/**
 * What was asked for, and whether it is so.
 *
 * @param what is compared with what
 * @param asked in words
 * @param measured in words
 */
record Bar(String what, String asked, String measured, boolean met) {

    /** At least so many times faster. */
    static Bar atLeast(String what, double times, Spread ratio) {
        return new Bar(
                what, "at least %s times faster".formatted(plain(times)), ratio.with(2), ratio.median() >= times);
    }

    /** At most so many times the time. */
    static Bar atMost(String what, double times, Spread ratio) {
        return new Bar(
                what, "at most %s times the time".formatted(plain(times)), ratio.with(2), ratio.median() <= times);
    }

    /** At least such a share. */
    static Bar atLeastShare(String what, double share, Spread shares) {
        return new Bar(
                what,
                "at least %s %%".formatted(plain(share * 100)),
                "%.0f %% (%.0f to %.0f %%)".formatted(100 * shares.median(), 100 * shares.least(), 100 * shares.most()),
                shares.median() >= share);
    }

    static String plain(double number) {
        return number == Math.rint(number) ? Long.toString(Math.round(number)) : Double.toString(number);
    }
}
