/** Texts of written reports: their blocks, and where quotes stand in them. Knows nothing of pages. */
@NullMarked
package dev.reprise.reports.source;

import org.jspecify.annotations.NullMarked;
