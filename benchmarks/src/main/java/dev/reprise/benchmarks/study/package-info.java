/** Studies that are trained for their time only. */
@NullMarked
package dev.reprise.benchmarks.study;

import org.jspecify.annotations.NullMarked;
