/**
 * Training: what the {@code @Train} method works with ({@link dev.reprise.train.Trial}), the deterministic training loop, and
 * faithful ports of other frameworks' defaults. The only package that touches ND4J. May use {@code data}, {@code results} and
 * the vocabulary.
 */
@NullMarked
package dev.reprise.train;

import org.jspecify.annotations.NullMarked;
