/**
 * Data sets: what one is ({@link Dataset}, {@link DataFile}, {@link Source}) and what a trial sees of it ({@link Samples} and
 * its views, splits, folds, seeded orders). Uses the JDK only. Parsers live in {@code format}, resolution and
 * downloads in {@code fetch}, the data sets of the sample reports in {@code catalog}; all three use this package and not
 * the other way round.
 */
@NullMarked
package dev.reprise.data;

import org.jspecify.annotations.NullMarked;
