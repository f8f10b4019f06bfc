package dev.reprise.reports.view;

/**
 * How the claims about one subject did.
 *
 * @param name of the subject
 * @param meaning what belongs to it
 * @param counts of this run
 * @param judged how many of them have a verdict of this run
 * @param coverage the same as a share of all
 * @param recorded what earlier runs said of those that this one did not run; never part of the counts
 */
public record ScoreLine(String name, String meaning, Counts counts, int judged, String coverage, Counts recorded) {}
