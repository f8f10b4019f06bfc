/** Arms and seeds of an experiment, in the order in which they are trained and listed. May use {@code discover}. */
@NullMarked
package dev.reprise.plan;

import org.jspecify.annotations.NullMarked;
