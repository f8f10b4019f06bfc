package dev.reprise.results;

/**
 * A number of the procedure that the quick profile changes.
 *
 * @param name what it counts, such as {@code epochs} or {@code training images}
 * @param full in the full profile, as the report states it
 * @param quick in the quick one
 */
public record ScaledNumber(String name, int full, int quick) {}
