/** How one JVM starts another. Used by the Maven plugin and by the engine; uses nothing else of Reprise. */
@NullMarked
package dev.reprise.fork;

import org.jspecify.annotations.NullMarked;
