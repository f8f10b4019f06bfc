package dev.reprise.reports.view;

import java.util.List;

/**
 * Claims that are declared not to reproduce for one and the same reason.
 *
 * @param report without address if it is unknown
 * @param evidence what supports the reason, each text once; may be none
 * @param readings of the text that their experiments chose where the report is silent
 */
public record DeviationGroup(
        Link report,
        CauseView cause,
        String reason,
        List<String> evidence,
        List<String> readings,
        List<ClaimView> claims) {}
