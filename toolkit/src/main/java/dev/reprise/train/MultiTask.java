package dev.reprise.train;

import dev.reprise.data.Samples;
import java.util.List;

/**
 * Samples of a network with several inputs or outputs.
 *
 * @param inputs whose features the network sees, in the order of its inputs; as many samples each, in the same order
 * @param tasks whose labels the outputs learn, in the order of the outputs; as many samples each, in the same order
 */
public record MultiTask(List<Samples> inputs, List<Samples> tasks) {

    /** @throws IllegalArgumentException if there is no input, or one of them or a task has another number of samples than the first */
    public MultiTask {
        inputs = List.copyOf(inputs);
        tasks = List.copyOf(tasks);
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("A network has at least 1 input");
        }
        int size = inputs.get(0).size();
        for (Samples input : inputs) {
            if (input.size() != size) {
                throw new IllegalArgumentException("An input has " + input.size() + " samples, the first has " + size);
            }
        }
        for (Samples task : tasks) {
            if (task.size() != size) {
                throw new IllegalArgumentException("A task has " + task.size() + " labels for " + size + " samples");
            }
        }
    }

    /** Of a network with one input. */
    public MultiTask(Samples features, List<Samples> tasks) {
        this(List.of(features), tasks);
    }

    /** How many samples there are. */
    public int size() {
        return inputs.get(0).size();
    }

    /** The first {@code count} samples. */
    public MultiTask take(int count) {
        return new MultiTask(
                inputs.stream().map(input -> input.take(count)).toList(),
                tasks.stream().map(task -> task.take(count)).toList());
    }

    /** These samples as an epoch of training sees them; see {@link Samples#inEpoch}. */
    MultiTask inEpoch(int epoch) {
        return new MultiTask(
                inputs.stream().map(input -> input.inEpoch(epoch)).toList(),
                tasks.stream().map(task -> task.inEpoch(epoch)).toList());
    }
}
