/**
 * What one trial does, step by step and as hashes, for the audit that lays two runs of it side by side. Not meant for experiments.
 * Uses {@code train.state}, {@code data} and {@code results}.
 */
@NullMarked
package dev.reprise.train.trace;

import org.jspecify.annotations.NullMarked;
