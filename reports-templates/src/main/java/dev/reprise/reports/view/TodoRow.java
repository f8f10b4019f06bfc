package dev.reprise.reports.view;

import java.util.List;

/**
 * Claims that were not run for the same kind of reason, and what to do about it.
 *
 * @param completed of how many of them trials completed all the same
 * @param time that training them takes, in words, and where that is known from; empty if nothing has to be trained
 * @param command runs them; empty if no command does
 * @param missing data that are not here, each with its files, addresses and folders
 * @param reasons by equal reason, most frequent first
 */
public record TodoRow(
        String key,
        String title,
        String remedy,
        int completed,
        String time,
        String command,
        List<MissingData> missing,
        List<ReasonGroup> reasons,
        List<ClaimView> claims) {}
