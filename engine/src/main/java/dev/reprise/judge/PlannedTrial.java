package dev.reprise.judge;

import dev.reprise.Arm;

/** An arm to be trained with a seed. */
public record PlannedTrial(Arm arm, int seed) {}
