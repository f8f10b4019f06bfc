package dev.reprise.reports.view;

import java.util.List;

/**
 * One place of the written report.
 */
public record SectionView(String locator, String anchor, List<StudyView> studies, Counts counts) {}
