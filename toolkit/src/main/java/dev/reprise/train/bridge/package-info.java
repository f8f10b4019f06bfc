/**
 * DL4J networks in the words of {@code dev.reprise.kernel}, which trains and evaluates in their place. What has no counterpart there is
 * named, and stays with DL4J. Uses {@code kernel} and {@code train.port}.
 */
@NullMarked
package dev.reprise.train.bridge;

import org.jspecify.annotations.NullMarked;
