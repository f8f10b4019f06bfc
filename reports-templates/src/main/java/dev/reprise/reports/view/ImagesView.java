package dev.reprise.reports.view;

import java.util.List;

/**
 * Pictures that belong together.
 */
public record ImagesView(String title, String subtitle, List<ImageView> images, String note) {}
