package dev.reprise.reports.view;

/**
 * The claims that rest on the same kind of run.
 *
 * @param basis in words: run here or recorded, at the full protocol or a scaled one, or not run
 * @param judged whether there are verdicts at all
 * @param declared how many of them are declared not to reproduce
 * @param seeds from the fewest to the most that a verdict rests on; empty if none does
 * @param time that their experiments trained for, summed over the trials; empty if none did
 */
public record BasisRow(String basis, boolean judged, Counts counts, int declared, String seeds, String time) {}
