package dev.reprise.reports.view;

import java.util.List;

/**
 * Claims that meet in one cell of a mirrored table; mostly one or none.
 */
public record MatrixCell(List<MatrixEntry> entries) {}
