package dev.reprise.reports.source;

/**
 * A part of a text.
 *
 * @param from index of its first character
 * @param to index after its last one
 */
public record Passage(int from, int to) {

    public Passage {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no passage: " + from + " to " + to);
        }
    }

    /** The same passage of a text before which so many characters stand. */
    public Passage shifted(int by) {
        return new Passage(from + by, to + by);
    }

    /** Whether the other one lies in this one. */
    public boolean contains(Passage other) {
        return from <= other.from && other.to <= to;
    }

    /** Whether the two have a character in common. */
    public boolean overlaps(Passage other) {
        return from < other.to && other.from < to;
    }
}
