package dev.reprise.reports.view;

/**
 * One claim in a cell of a mirrored table.
 *
 * @param measured median over the seeds; empty if nothing was measured
 * @param spread standard deviation over the seeds, with its sign; may be empty
 * @param difference measured minus reported, with its sign and unit; may be empty
 * @param tint class name by distance in margins: {@code near} within half of one, {@code within} one, {@code off} two, {@code far}
 *     beyond; empty if there is no margin or nothing measured
 */
public record MatrixEntry(ClaimView claim, String measured, String spread, String difference, String tint) {}
