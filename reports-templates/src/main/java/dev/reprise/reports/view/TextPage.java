package dev.reprise.reports.view;

import java.util.List;

/**
 * A report's own text with its claims lit in place.
 *
 * @param whole whether the text was at hand; else the quotes in its order, with gaps
 * @param chart the verdicts along the text, SVG
 * @param missing claims whose quote the text does not contain
 */
public record TextPage(
        String id,
        Link report,
        boolean whole,
        int claims,
        String chart,
        List<PassageView> passages,
        List<MissingQuote> missing) {}
