package dev.reprise.reports.view;

import java.util.List;

/**
 * One claim on a page of its own, to link to.
 *
 * @param verdict of this run, or the recorded one where this run has none
 * @param recorded whether verdict and numbers are those of an earlier run
 * @param scaled whether that run trained less than the report states
 * @param report that it stands in; without text if there is none
 * @param reported what the report says, or the relation that is checked
 * @param measuredLabel what the measured value is
 * @param measured may be empty
 * @param seeds SVG of how the seeds voted; may be empty
 * @param vote the same in words; may be empty
 * @param plot SVG of reported against measured; may be empty
 * @param reason of the verdict
 * @param facts what it rests on: rule, seeds, run, commit, hashes
 * @param picture the SVG file with the same content
 * @param alternative the picture in words
 * @param address of this page, as it stands in the citations
 */
public record CardPage(
        ClaimView claim,
        VerdictView verdict,
        boolean recorded,
        boolean scaled,
        Link report,
        String reported,
        String measuredLabel,
        String measured,
        String seeds,
        String vote,
        String plot,
        String reason,
        List<Setting> facts,
        String picture,
        String alternative,
        String address,
        List<Citation> citations) {}
