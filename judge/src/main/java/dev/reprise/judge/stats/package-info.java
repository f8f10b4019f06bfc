/**
 * The statistics behind the verdicts, as functions of plain numbers: sign rule, Student's t, Page's L, exact binomial bounds,
 * corrections for many comparisons. Uses commons-statistics and the JDK, and knows nothing of claims, metrics or messages.
 */
@NullMarked
package dev.reprise.judge.stats;

import org.jspecify.annotations.NullMarked;
