/**
 * Reads trials that were made elsewhere: CSV, JSON lines, MLflow's file store, the table of Weights &amp; Biases. A reader turns its
 * format into rows of named texts; what they mean is the same for all of them. Either everything can be read, or nothing is taken over
 * and each mistake is named with its file and line. May use the annotations, {@code judge}, {@code results} and {@code train.body}.
 */
@NullMarked
package dev.reprise.imports;

import org.jspecify.annotations.NullMarked;
