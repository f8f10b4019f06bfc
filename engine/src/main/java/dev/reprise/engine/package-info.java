/**
 * The JUnit Platform engine: the tree of experiments, trials and claims, and what happens when its nodes run. Ties the other
 * packages together; nothing else depends on it.
 */
@NullMarked
package dev.reprise.engine;

import org.jspecify.annotations.NullMarked;
