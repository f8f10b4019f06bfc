package dev.reprise.data;

/**
 * Samples to learn from, to choose by and to report on.
 *
 * @param train to learn from
 * @param validation to choose by
 * @param test to report on
 */
public record Splits(Samples train, Samples validation, Samples test) {}
