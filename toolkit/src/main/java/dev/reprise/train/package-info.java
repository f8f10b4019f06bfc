/**
 * Training: what the {@code @Train} method works with ({@link dev.reprise.train.Trial}) and the deterministic training loop. With the
 * packages below it the only one that touches ND4J. May use {@code data}, {@code results} and the vocabulary.
 */
@NullMarked
package dev.reprise.train;

import org.jspecify.annotations.NullMarked;
