/**
 * Trains small networks in plain Java: the same layers, losses and optimizers as the DL4J network that they are taken from, in float
 * arithmetic, without an operation's overhead, which is nearly all of the time that DL4J spends on them. Knows neither DL4J nor
 * trials; {@code dev.reprise.train} translates.
 *
 * <p>Inner loops are of the form {@code y[k] += a * x[k]}, which the JVM turns into vector instructions without changing the order of
 * any sum: the same bits on every JVM and processor.
 */
@NullMarked
package dev.reprise.kernel;

import org.jspecify.annotations.NullMarked;
