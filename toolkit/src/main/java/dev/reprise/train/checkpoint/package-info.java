/**
 * Saves where a running trial is, and puts it there again: when, what of its networks and random generator, and in which bytes. What
 * the trial and its training add is theirs. Not meant for experiments. Uses {@code train.state} only.
 */
@NullMarked
package dev.reprise.train.checkpoint;

import org.jspecify.annotations.NullMarked;
