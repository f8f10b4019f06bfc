package dev.reprise.reports.view;

import java.util.List;

/**
 * One file to write: which template, filled with what.
 *
 * @param template file name of the template
 * @param path below the report folder, with forward slashes
 * @param title of the browser tab
 * @param section the menu entry to mark; may be empty
 * @param crumbs the way from the overview, without the page itself
 * @param content the page record, which the template sees as {@code page}
 */
public record Page(String template, String path, String title, String section, List<Link> crumbs, Object content) {}
