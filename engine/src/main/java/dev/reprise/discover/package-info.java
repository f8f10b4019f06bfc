/**
 * Reads an {@code @Experiment} class into an {@link dev.reprise.discover.ExperimentDefinition} and reports every mistake in it as a
 * discovery issue. Instantiates the class once to ask for its claims, trains nothing. May use {@code judge}, {@code train} and the
 * vocabulary.
 */
@NullMarked
package dev.reprise.discover;

import org.jspecify.annotations.NullMarked;
