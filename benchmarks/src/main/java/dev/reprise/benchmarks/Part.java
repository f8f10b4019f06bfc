package dev.reprise.benchmarks;

import java.util.List;

/**
 * One measurement on the page.
 *
 * @param text Markdown below the title
 */
record Part(String title, List<Bar> bars, String text) {}
