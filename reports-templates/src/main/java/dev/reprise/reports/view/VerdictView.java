package dev.reprise.reports.view;

/**
 * A verdict in words.
 *
 * @param key class name: {@code reproduced}, {@code not-reproduced}, {@code contradicted}, {@code inconclusive}, {@code not-run}
 */
public record VerdictView(String key, String word, String meaning) {}
