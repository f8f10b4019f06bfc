/**
 * Charts as SVG markup, styled by classes of the stylesheet only: no style attributes, no scripts, so that they show under any
 * content policy. {@link dev.reprise.reports.chart.Charts} is the way in. Uses {@code reports.text} and the results package.
 */
@NullMarked
package dev.reprise.reports.chart;

import org.jspecify.annotations.NullMarked;
