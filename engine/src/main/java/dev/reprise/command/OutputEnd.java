package dev.reprise.command;

import dev.reprise.execute.LastOutput;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last lines of what a program printed, of both of its outputs in the order of their arrival. */
final class OutputEnd {

    private static final int LINES = 30;

    private final Deque<String> lines = new ArrayDeque<>();

    synchronized void add(String line) {
        if (lines.size() == LINES) {
            lines.removeFirst();
        }
        lines.addLast(LastOutput.shortened(line));
    }

    /** As sentences of a message. */
    synchronized String described() {
        return LastOutput.described(List.copyOf(lines), "its output", "It printed nothing.");
    }
}
