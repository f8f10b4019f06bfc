/**
 * The results file: records that mirror {@code results.json} one to one, and its codec. The only thing that the plugin and the
 * report templates know of the engine. Uses Jackson and the root package's vocabulary.
 */
@NullMarked
package dev.reprise.results;

import org.jspecify.annotations.NullMarked;
