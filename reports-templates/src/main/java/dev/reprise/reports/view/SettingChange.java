package dev.reprise.reports.view;

/**
 * A setting with another value than before.
 */
public record SettingChange(String name, String before, String after) {}
