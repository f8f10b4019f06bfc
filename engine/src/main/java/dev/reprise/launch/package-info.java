/**
 * The main class of the JVM that the Maven plugin forks: selects experiments through the JUnit Platform's launcher and runs them.
 * The only package that needs the launcher on the class path.
 */
@NullMarked
package dev.reprise.launch;

import org.jspecify.annotations.NullMarked;
