package dev.reprise.reports.view;

import java.util.List;

/**
 * One row of a mirrored table.
 */
public record MatrixRow(String label, List<MatrixCell> cells) {}
