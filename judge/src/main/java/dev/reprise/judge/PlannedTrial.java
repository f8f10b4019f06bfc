package dev.reprise.judge;

/** An arm to be trained with a seed. */
public record PlannedTrial(Arm arm, int seed) {}
