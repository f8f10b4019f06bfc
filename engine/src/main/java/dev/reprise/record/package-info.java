/**
 * Collects what trials and claims came to, thread-safe, and turns it into {@link dev.reprise.results.Results}. May use {@code
 * judge}, {@code plan}, {@code discover} and {@code results}.
 */
@NullMarked
package dev.reprise.record;

import org.jspecify.annotations.NullMarked;
