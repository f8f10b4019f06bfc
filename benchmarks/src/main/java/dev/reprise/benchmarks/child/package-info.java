/** What the forked JVMs do that train through DL4J and Reprise. They print what they measured, see {@link Measured}. */
@NullMarked
package dev.reprise.benchmarks.child;

import org.jspecify.annotations.NullMarked;
