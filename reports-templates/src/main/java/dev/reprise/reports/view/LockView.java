package dev.reprise.reports.view;

import java.util.List;

/**
 * The run compared with the lock.
 *
 * @param strictness how strictly, in words
 */
public record LockView(String strictness, int trials, int verdicts, int notAccepted, List<LockRow> differences) {

    /**
     * One accepted value that changed.
     *
     * @param experiment without address if it is not in these results
     * @param trial arm and seed; empty for a verdict
     * @param subject metric, parameters or claim
     */
    public record LockRow(Link experiment, String trial, String subject, String accepted, String now) {}
}
