/** Data sets that reports use, ready to be named in experiments. Uses {@code dev.reprise.data} and its {@code format} package. */
@NullMarked
package dev.reprise.data.catalog;

import org.jspecify.annotations.NullMarked;
