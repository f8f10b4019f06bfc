/**
 * The side of the store that machines share: records by HTTP as build caches do it, {@code GET}, {@code HEAD} and {@code PUT} of one
 * file per key, signed if there is a key. What comes is checked and kept in the local store; what the server does wrong costs a
 * warning, never a run. May use {@code store}, {@code parameters} and how data sets are reached ({@code data.fetch}).
 */
@NullMarked
package dev.reprise.store.remote;

import org.jspecify.annotations.NullMarked;
