package dev.reprise.reports.view;

/**
 * A declared deviation.
 *
 * @param verdict the verdict that it expects, as a word
 */
public record DeviationView(String verdict, CauseView cause, String reason, String evidence) {}
