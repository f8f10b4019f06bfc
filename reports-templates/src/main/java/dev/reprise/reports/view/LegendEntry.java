package dev.reprise.reports.view;

/**
 * A colour and what it stands for.
 */
public record LegendEntry(String cssClass, String text) {}
