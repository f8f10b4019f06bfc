package dev.reprise.reports.view;

/**
 * Data that trials looked for and did not find.
 *
 * @param title what is missing
 * @param how where it was looked for, and how to get it: files, addresses, folder
 * @param claims how many wait for it
 */
public record MissingData(String title, String how, int claims) {}
