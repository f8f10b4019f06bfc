package dev.reprise.judge;

/** Both ends included, in the unit of the judgement. */
public record Interval(double low, double high) {}
