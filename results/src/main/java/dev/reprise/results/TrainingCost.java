package dev.reprise.results;

import java.util.Optional;

/**
 * What training took, without the evaluation between epochs.
 *
 * @param steps of the optimizer
 * @param epochs that were begun
 * @param parameters that were trained; of several networks those of the largest
 * @param multiplications by a parameter, forward and backward, over all steps; empty where a layer is not known well enough to count
 * @param wallSeconds on the clock
 * @param cpuSeconds that the processor worked on the training thread, which other work on the machine does not lengthen
 */
public record TrainingCost(
        long steps,
        long epochs,
        long parameters,
        Optional<Long> multiplications,
        double wallSeconds,
        double cpuSeconds) {

    /** Of two trainings, one after the other. */
    public TrainingCost plus(TrainingCost other) {
        return new TrainingCost(
                steps + other.steps,
                epochs + other.epochs,
                Math.max(parameters, other.parameters),
                multiplications.flatMap(count -> other.multiplications.map(more -> count + more)),
                wallSeconds + other.wallSeconds,
                cpuSeconds + other.cpuSeconds);
    }
}
