package dev.reprise.reports.view;

/**
 * A claim whose measured number is another one than before.
 *
 * @param href its place on the page of its experiment
 * @param move with its sign and unit
 * @param margins how far that is, in margins of the claim; empty if it has none
 * @param key class name: {@code real}, {@code noise} or {@code unknown}
 * @param judgement by the seeds that both runs have, in words
 * @param plot the difference of each seed, SVG; may be empty
 */
public record ClaimMove(
        String id,
        String href,
        String before,
        String after,
        String move,
        String margins,
        String key,
        String judgement,
        String plot) {}
