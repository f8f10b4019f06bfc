/**
 * What ND4J keeps for a whole JVM or thread, so that no trial finds what another one left there, and values that checkpoints and
 * traces read of it. Uses nothing else of Reprise; not
 * meant for experiments.
 */
@NullMarked
package dev.reprise.train.state;

import org.jspecify.annotations.NullMarked;
