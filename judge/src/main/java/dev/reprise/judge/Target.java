package dev.reprise.judge;

/** The first epoch in which a series gets as far as a value; upwards, or downwards where lower values are better. */
public record Target(Metric series, Quantity value) {

    /** Claims that the first arm gets there in fewer epochs. */
    public FasterThan fasterAt(Arm faster, Arm slower) {
        return FasterThan.ofTargets(series.at(faster), series.at(slower), value);
    }
}
