package dev.reprise.reports.view;

/**
 * A number that was measured far from what the report prints.
 *
 * @param said what the report says, as far as it fits a line; may be empty
 * @param href where it is judged
 * @param recorded whether an earlier run measured it, and this one did not
 * @param margins how many margins it is away, in digits
 */
public record FarNumber(
        String id,
        String said,
        String href,
        VerdictView verdict,
        boolean recorded,
        String reported,
        String measured,
        String margins) {}
