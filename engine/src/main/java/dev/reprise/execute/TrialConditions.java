package dev.reprise.execute;

import java.time.Duration;
import java.util.Optional;

/**
 * What holds for all trials of a run.
 *
 * @param quick whether they may do less than the report's full procedure
 * @param plain whether small networks may train in plain Java instead of DL4J
 * @param limit how long each may take, if that is limited
 */
public record TrialConditions(boolean quick, boolean plain, Optional<Duration> limit) {}
