package dev.reprise.data.format;

/** Numbers in text files. */
final class Numbers {

    private static final int LONGEST = 64;

    private Numbers() {}

    /** A finite decimal number, or NaN. Java's own grammar also takes "1d" and hexadecimal floats, which no data file means. */
    static double parse(String text) {
        if (text.length() > LONGEST || !text.chars().allMatch(Numbers::isPlain)) {
            return Double.NaN;
        }
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static boolean isPlain(int c) {
        return c >= '0' && c <= '9' || "+-.eE ".indexOf(c) >= 0;
    }
}
