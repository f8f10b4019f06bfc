package dev.reprise.reports.chart;

import dev.reprise.judge.Finding;

/**
 * What one reading of a report measured, for a row of a specification curve.
 *
 * @param label what the row is called
 * @param cssClass of the verdict
 * @param finding with an estimate, or the row is empty
 */
public record ReadingMark(String label, String cssClass, Finding finding) {}
