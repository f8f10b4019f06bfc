package dev.reprise.reports.view;

import java.util.List;

/**
 * A data set.
 */
public record DatasetView(String id, String title, String source, String note, List<FileView> files) {}
