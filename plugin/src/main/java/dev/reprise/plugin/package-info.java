/**
 * The Maven goals: thin mojos over a forked run ({@link dev.reprise.plugin.ForkedRun}) and a judgement of the results file ({@link
 * dev.reprise.plugin.Verification}). Maven's own JVM never loads DL4J or ND4J.
 */
@NullMarked
package dev.reprise.plugin;

import org.jspecify.annotations.NullMarked;
