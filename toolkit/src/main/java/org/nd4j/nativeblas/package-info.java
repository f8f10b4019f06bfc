/**
 * Stands in for a class that DL4J 1.0.0-M2.1 looks up by name and that its own artifacts no longer have; see {@link
 * org.nd4j.nativeblas.Nd4jCpu}.
 */
@NullMarked
package org.nd4j.nativeblas;

import org.jspecify.annotations.NullMarked;
