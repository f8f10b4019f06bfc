package dev.reprise.reports.view;

import java.util.List;

/** One cause with all that is declared of it. */
public record CauseSection(CauseView cause, int count, List<DeviationGroup> groups) {}
