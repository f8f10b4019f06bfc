/**
 * Measures Reprise against stock DL4J and against PyTorch, each measurement in JVMs of its own, and writes a page. This package
 * decides what is measured and reports the results; {@code child} and {@code peer} are what the JVMs do; {@code study} holds experiments.
 */
@NullMarked
package dev.reprise.benchmarks;

import org.jspecify.annotations.NullMarked;
