/**
 * The parameters of a run: {@link dev.reprise.parameters.Parameters} describes each once, for the goals, the engine and {@code
 * docs/parameters.md}; {@link dev.reprise.parameters.ParameterValues} are those of one run, read from text once and typed from then on.
 * May use {@code results} and {@code text}.
 */
@NullMarked
package dev.reprise.parameters;

import org.jspecify.annotations.NullMarked;
