package dev.reprise.execute;

import java.util.List;

/** What another process printed last, as sentences of the message that it failed. */
public final class LastOutput {

    private static final int LONGEST = 300;

    private LastOutput() {}

    /**
     * @param lines the last ones
     * @param source what they are the end of, in words
     * @param nothing the sentence for a process whose lines are blank, or which printed none
     */
    public static String described(List<String> lines, String source, String nothing) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .reduce((before, line) -> line)
                // On the first line of the message, the only one that a console shows, since it is often the cause.
                .map(last -> "It last printed: " + shortened(last) + System.lineSeparator() + "The end of " + source
                        + ":" + System.lineSeparator() + String.join(System.lineSeparator(), lines))
                .orElse(nothing);
    }

    /** A line of bounded length, whatever was printed. */
    public static String shortened(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
