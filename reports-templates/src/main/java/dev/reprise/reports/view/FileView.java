package dev.reprise.reports.view;

/**
 * One file of a data set.
 */
public record FileView(String name, String sha256, String size) {}
