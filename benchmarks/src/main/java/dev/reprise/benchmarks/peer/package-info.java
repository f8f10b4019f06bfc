/** The peer: the same trainings as a program for DJL with PyTorch. Uses Reprise's data sets only, so that both see the same samples. */
@NullMarked
package dev.reprise.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
