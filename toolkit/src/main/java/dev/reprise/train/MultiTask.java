package dev.reprise.train;

import dev.reprise.data.Samples;
import java.util.List;

/**
 * Samples with several labels each, one for every output of a network.
 *
 * @param features whose features the network sees
 * @param tasks whose labels the outputs learn, in the order of the outputs; as many samples, in the same order
 */
public record MultiTask(Samples features, List<Samples> tasks) {

    public MultiTask {
        tasks = List.copyOf(tasks);
        for (Samples task : tasks) {
            if (task.size() != features.size()) {
                throw new IllegalArgumentException(
                        "A task has " + task.size() + " labels for " + features.size() + " samples");
            }
        }
    }

    /** How many samples there are. */
    public int size() {
        return features.size();
    }

    /** The first {@code count} samples. */
    public MultiTask take(int count) {
        return new MultiTask(
                features.take(count),
                tasks.stream().map(task -> task.take(count)).toList());
    }
}
