/**
 * Conventions of PyTorch and Keras in DL4J's words: initial weights, losses, optimizers, schedules. Uses DL4J, the generator of {@code
 * data}, and the names of {@code kernel}.
 */
@NullMarked
package dev.reprise.train.port;

import org.jspecify.annotations.NullMarked;
