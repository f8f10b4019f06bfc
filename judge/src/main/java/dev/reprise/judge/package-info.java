/**
 * Claims and verdicts. {@link dev.reprise.judge.Claims} builds a {@link dev.reprise.judge.Assertion} that reads like the
 * sentence of a report, {@link dev.reprise.judge.Judge} compares it with the {@link dev.reprise.judge.Outcomes} of the trials
 * and answers with a {@link dev.reprise.judge.Judgement}. Pure functions; uses the root package, {@code judge.stats} and the
 * JDK, and neither JUnit nor DL4J nor the results file.
 */
@NullMarked
package dev.reprise.judge;

import org.jspecify.annotations.NullMarked;
