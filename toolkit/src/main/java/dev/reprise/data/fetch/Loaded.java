package dev.reprise.data.fetch;

/**
 * A data set's content with its origin.
 *
 * @param content shared by all who load it
 * @param use what to record of it
 */
public record Loaded<T>(T content, DataUse use) {}
