package dev.reprise.reports.view;

import java.util.List;

/**
 * What can change the bits, and the bits.
 *
 * @param lock none, or what was accepted against this run
 * @param audit without a time if there was none
 */
public record DeterminismPage(
        List<Setting> fingerprint,
        List<DigestRow> rows,
        int trials,
        int trained,
        int restored,
        int imported,
        int failed,
        int hashed,
        List<LockView> lock,
        AuditView audit) {}
