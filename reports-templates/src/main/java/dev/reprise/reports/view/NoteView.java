package dev.reprise.reports.view;

/**
 * A claim beside the text that it is about.
 *
 * @param recorded whether verdict and numbers are those of an earlier run
 * @param plot SVG of how the seeds voted; may be empty
 */
public record NoteView(
        ClaimView claim, VerdictView verdict, boolean recorded, String reported, String measured, String plot) {}
