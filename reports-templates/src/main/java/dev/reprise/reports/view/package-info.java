/**
 * What templates see: one record per page, made from a results file by {@link dev.reprise.reports.view.Pages}. Every field is
 * documented in {@code docs/report.md}; an absent text is empty, never null.
 */
@NullMarked
package dev.reprise.reports.view;

import org.jspecify.annotations.NullMarked;
