/**
 * Trains and evaluates networks in Java, with the same bits on every JVM and processor: a graph of layers ({@link
 * dev.reprise.kernel.Architecture}), how it is trained ({@link dev.reprise.kernel.TrainingSpec}), and what takes the steps ({@link
 * dev.reprise.kernel.Model}). Knows neither DL4J nor trials; {@code dev.reprise.train.bridge} translates.
 *
 * <p>{@code Operations} defines what most of the time goes into, and has two implementations that agree in every bit. The order of sums,
 * the layout and what is promised stand in {@code docs/kernel.md}.
 */
@NullMarked
package dev.reprise.kernel;

import org.jspecify.annotations.NullMarked;
