/**
 * Where a trial trains: {@link dev.reprise.execute.TrialExecutor} is asked for the outcome of a trial, and {@link
 * dev.reprise.execute.InThisJvm} trains it on the calling thread. May use {@code discover}, {@code train}, {@code data} and
 * {@code results}.
 */
@NullMarked
package dev.reprise.execute;

import org.jspecify.annotations.NullMarked;
