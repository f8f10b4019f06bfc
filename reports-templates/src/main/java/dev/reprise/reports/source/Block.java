package dev.reprise.reports.source;

import java.util.List;

/**
 * A part of a text that stands by itself.
 *
 * @param level of a heading, from 1; of a table 1 if its first row is its head; else 0
 * @param content without the signs that make it what it is
 * @param rows of a table, by cell; else none
 */
public record Block(Kind kind, int level, Passage content, List<List<Passage>> rows) {

    /** What it is. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM,
        CODE,
        TABLE,
        /** Where the text goes on that is not at hand. */
        GAP
    }

    public Block {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The same block of a text before which so many characters stand. */
    public Block shifted(int by) {
        return new Block(
                kind,
                level,
                content.shifted(by),
                rows.stream()
                        .map(row -> row.stream().map(cell -> cell.shifted(by)).toList())
                        .toList());
    }

    static Block of(Kind kind, int level, int from, int to) {
        return new Block(kind, level, new Passage(from, to), List.of());
    }
}
