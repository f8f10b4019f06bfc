/**
 * Runs of one trial laid side by side: the first place where they differ, and the likely cause in words. May use {@code train}'s
 * traces and {@code results}; the runs themselves are started by {@code launch} and traced by {@code engine}.
 */
@NullMarked
package dev.reprise.audit;

import org.jspecify.annotations.NullMarked;
