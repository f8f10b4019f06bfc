package dev.reprise.command;

import java.util.ArrayDeque;
import java.util.Deque;

/** The last lines of what a program printed, of both of its outputs in the order of their arrival. */
final class OutputEnd {

    private static final int LINES = 30;
    private static final int LONGEST = 300;

    private final Deque<String> lines = new ArrayDeque<>();

    synchronized void add(String line) {
        if (lines.size() == LINES) {
            lines.removeFirst();
        }
        lines.addLast(line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...");
    }

    /** As sentences of a message. */
    synchronized String described() {
        return lines.isEmpty()
                ? "It printed nothing."
                : "It last printed: " + last() + System.lineSeparator() + "The end of its output:"
                        + System.lineSeparator() + String.join(System.lineSeparator(), lines);
    }

    /** On the first line of the message, the only one that a console shows, since it is often the cause. */
    private String last() {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .reduce((before, line) -> line)
                .orElse("only blank lines");
    }
}
