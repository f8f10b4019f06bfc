/**
 * Trials on a Spark cluster, as the coordinating JVM sees them: {@link dev.reprise.spark.SparkProvider} starts a driver in a JVM of its own and
 * hands it trials. No class of Spark is loaded here: its libraries and those of experiments would not get on. May use {@code execute}, {@code
 * worker}'s public classes and the frames of {@code driver}.
 */
@NullMarked
package dev.reprise.spark;

import org.jspecify.annotations.NullMarked;
