package dev.reprise.reports.view;

import java.util.List;

/**
 * What can change the bits, and the bits.
 */
public record DeterminismPage(
        List<Setting> fingerprint,
        List<DigestRow> rows,
        int trials,
        int trained,
        int restored,
        int failed,
        int hashed) {}
