package dev.reprise.reports.view;

import java.util.List;

/**
 * Claims that were not run for the same kind of reason, and what to do about it.
 *
 * @param completed of how many of them trials completed all the same
 * @param time that recorded runs of their experiments took, in words; empty if none is known
 * @param timed how many of the experiments that time is of, in words
 * @param command runs them; empty if no command does
 * @param reasons by equal reason, most frequent first
 */
public record TodoRow(
        String key,
        String title,
        String remedy,
        int completed,
        String time,
        String timed,
        String command,
        List<ReasonGroup> reasons,
        List<ClaimView> claims) {}
