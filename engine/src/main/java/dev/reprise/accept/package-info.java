/**
 * What people accepted and committed: the lock ({@link dev.reprise.accept.LockFile}), which later runs are held against, and the
 * evidence ({@link dev.reprise.accept.EvidenceFile}), which speaks where a later run does not train. May use {@code results},
 * {@code store}'s comparison of fingerprints, Jackson and the root package's vocabulary; knows neither JUnit nor DL4J.
 */
@NullMarked
package dev.reprise.accept;

import org.jspecify.annotations.NullMarked;
