/** Renders a results file as HTML pages. Knows {@code dev.reprise.results} and nothing else of the engine. */
@NullMarked
package dev.reprise.reports;

import org.jspecify.annotations.NullMarked;
