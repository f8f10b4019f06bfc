package dev.reprise.reports.view;

/**
 * How the claims about one subject did.
 *
 * @param name of the subject
 * @param meaning what belongs to it
 * @param counts by verdict
 * @param judged how many of them have a verdict
 * @param kept how many of these verdicts are of an earlier run, because this one selected other experiments
 * @param coverage the same as a share of all
 * @param recorded what earlier runs said of those without a verdict; never part of the counts
 */
public record ScoreLine(
        String name, String meaning, Counts counts, int judged, int kept, String coverage, Counts recorded) {

    /** How many claims are borne out: reproduced, or a figure that was drawn again. */
    public int met() {
        return counts.of("reproduced") + counts.of("recreated");
    }
}
