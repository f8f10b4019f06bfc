package dev.reprise.reports.view;

/**
 * A number that we measure far from what the report prints.
 *
 * @param said what the report says, as far as it fits a line; may be empty
 * @param href where it is judged
 * @param margins how many margins it is away, in digits
 */
public record FarNumber(
        String id, String said, String href, VerdictView verdict, String reported, String measured, String margins) {}
