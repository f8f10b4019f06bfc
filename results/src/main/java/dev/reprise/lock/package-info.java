/**
 * The lock: what people accepted and committed, with which later runs are compared ({@link dev.reprise.lock.LockFile}). May use
 * {@code results} and {@code judge}'s vocabulary.
 */
@NullMarked
package dev.reprise.lock;

import org.jspecify.annotations.NullMarked;
