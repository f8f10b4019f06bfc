package dev.reprise.reports.view;

import java.util.List;

/**
 * Why claims deviate.
 *
 * @param claims of all reports
 * @param undeclared how many deviate without a declaration
 * @param sections causes that occur
 * @param absent causes of the closed list that do not
 */
public record CausesPage(
        CauseTable table, int claims, int undeclared, List<CauseSection> sections, List<CauseView> absent) {}
