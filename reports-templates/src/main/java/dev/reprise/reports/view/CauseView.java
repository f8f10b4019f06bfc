package dev.reprise.reports.view;

/**
 * Why a claim is declared not to reproduce.
 *
 * @param key class name and fragment of its section
 * @param word in two or three words
 * @param meaning one sentence
 */
public record CauseView(String key, String word, String meaning) {}
