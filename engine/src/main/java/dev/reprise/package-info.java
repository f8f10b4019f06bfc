/**
 * The vocabulary of an experiment: annotations, arms, verdicts. Uses nothing else of Reprise, and no DL4J.
 */
@NullMarked
package dev.reprise;

import org.jspecify.annotations.NullMarked;
