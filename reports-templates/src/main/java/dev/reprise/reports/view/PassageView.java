package dev.reprise.reports.view;

import java.util.List;

/**
 * A paragraph, heading, table or other block of a report's text.
 *
 * @param anchor unique on the page
 * @param kind {@code heading}, {@code paragraph}, {@code item}, {@code code}, {@code table} or {@code gap}
 * @param level of a heading 2 to 4, none left out on the way down; of a table 1 if its first row is its head
 * @param html with marks, safe to print unescaped; empty for a table
 * @param rows of a table
 * @param notes the claims that it makes, in its order
 */
public record PassageView(
        String anchor, String kind, int level, String html, List<List<CellView>> rows, List<NoteView> notes) {}
