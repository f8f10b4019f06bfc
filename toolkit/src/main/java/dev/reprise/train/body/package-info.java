/**
 * An experiment class as training sees it: swept fields, hooks and the {@code @Train} method, run for one arm on a fresh instance.
 * It knows neither annotations nor claims; whoever discovers the class passes what was found. Uses the trial of {@code
 * dev.reprise.train}.
 */
@NullMarked
package dev.reprise.train.body;

import org.jspecify.annotations.NullMarked;
