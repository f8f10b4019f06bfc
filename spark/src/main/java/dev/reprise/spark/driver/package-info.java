/**
 * What runs where Spark's classes are: {@link dev.reprise.spark.driver.DriverMain}, and the tasks that it has executors run, which keep a
 * {@link dev.reprise.worker.Node} in a class loader of its own. May use Spark and the JDK, and nothing of Reprise, which is not on that class
 * path.
 */
@NullMarked
package dev.reprise.spark.driver;

import org.jspecify.annotations.NullMarked;
