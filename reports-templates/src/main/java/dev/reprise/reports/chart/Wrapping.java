package dev.reprise.reports.chart;

import java.util.ArrayList;
import java.util.List;

/** Lines of a text for pictures, which do not break lines themselves. */
final class Wrapping {

    private Wrapping() {}

    /**
     * Breaks at spaces, and inside a word that fits no line.
     *
     * @param letters that fit into a line; an ideograph takes the room of two
     * @param most lines; what goes beyond ends in an ellipsis
     */
    static List<String> lines(String text, int letters, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        int room = letters;
        for (String word : text.strip().split("\\s+")) {
            for (String part : parts(word, letters)) {
                int size = width(part);
                if (!line.isEmpty() && size + 1 > room) {
                    lines.add(line.toString());
                    line.setLength(0);
                    room = letters;
                }
                room -= size + (line.isEmpty() ? 0 : 1);
                line.append(line.isEmpty() ? "" : " ").append(part);
            }
        }
        lines.add(line.toString());
        if (lines.size() <= most) {
            return List.copyOf(lines);
        }
        var shown = new ArrayList<>(lines.subList(0, most));
        shown.set(most - 1, shown.get(most - 1) + " …");
        return List.copyOf(shown);
    }

    private static List<String> parts(String word, int letters) {
        if (width(word) <= letters) {
            return List.of(word);
        }
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        int room = letters;
        for (int c : word.codePoints().toArray()) {
            if (width(c) > room) {
                parts.add(part.toString());
                part.setLength(0);
                room = letters;
            }
            part.appendCodePoint(c);
            room -= width(c);
        }
        parts.add(part.toString());
        return parts;
    }

    private static int width(String text) {
        return text.codePoints().map(Wrapping::width).sum();
    }

    private static int width(int c) {
        return Character.isIdeographic(c) ? 2 : 1;
    }
}
