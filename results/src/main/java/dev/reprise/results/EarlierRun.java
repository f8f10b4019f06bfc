package dev.reprise.results;

import java.time.Instant;

/**
 * The run that an experiment's result is of, where it is not the one of the file: that one selected other experiments.
 *
 * @param finishedAt its end
 * @param profile {@code quick} or {@code full}
 */
public record EarlierRun(Instant finishedAt, String profile) {}
