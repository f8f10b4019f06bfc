/** "MVA - Deep Learning In Practice", February 2020. */
@NullMarked
package dev.reprise.sample.mva2020;

import org.jspecify.annotations.NullMarked;
