package dev.reprise.reports.view;

/**
 * A claim whose quote the text of its report does not contain.
 *
 * @param nearest the passage most like it; may be empty
 */
public record MissingQuote(NoteView note, String nearest) {}
