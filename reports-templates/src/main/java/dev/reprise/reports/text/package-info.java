/** How numbers and names are written for people. Uses the JDK only. */
@NullMarked
package dev.reprise.reports.text;

import org.jspecify.annotations.NullMarked;
