package dev.reprise.train;

import dev.reprise.data.Samples;
import dev.reprise.kernel.Architecture;
import dev.reprise.kernel.Batch;
import dev.reprise.train.bridge.KernelNetwork;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers samples into the same arrays again and again, and has the kernel take the steps. */
final class KernelSteps {

    private KernelSteps() {}

    /** Why the samples do not suit the network, if they do not. */
    static Optional<String> misfit(KernelNetwork kernel, List<Samples> tasks) {
        List<Architecture.Head> heads = kernel.architecture().heads();
        for (int h = 0; h < tasks.size(); h++) {
            if (heads.size() != tasks.size()
                    || heads.get(h).labels() != tasks.get(h).labelWidth()) {
                return Optional.of("labels that do not suit the outputs");
            }
        }
        return Optional.empty();
    }

    /**
     * Says in the words of the samples what DL4J would say in those of its arrays.
     *
     * @throws IllegalArgumentException if a head takes another number of labels than the samples have
     */
    static void checkLabels(KernelNetwork kernel, List<Samples> tasks) {
        List<Architecture.Head> heads = kernel.architecture().heads();
        for (int h = 0; h < tasks.size() && heads.size() == tasks.size(); h++) {
            Architecture.Head head = heads.get(h);
            Samples task = tasks.get(h);
            if (head.labels() != task.labelWidth()) {
                boolean classes = task.labelWidth() == 1 && task.classes() == head.labels();
                throw new IllegalArgumentException(
                        "The output layer" + (heads.size() > 1 ? " '" + head.name() + "'" : "")
                                + " has " + head.outputs() + (head.outputs() == 1 ? " output" : " outputs")
                                + " and learns " + head.labels() + (head.labels() == 1 ? " label" : " labels")
                                + " per sample, but the samples have " + task.labelWidth() + ". "
                                + (classes
                                        ? "The label is the class, one number: samples.oneHot() makes one label per class of it"
                                        : "Give it as many outputs as there are labels, or other labels, such as samples.oneHot()"
                                                + " for one per class"));
            }
        }
    }

    static Training.Step of(Training<?, ?> training, KernelNetwork kernel, int size) {
        Samples input = training.inputs().get(0);
        var features = new float[Math.multiplyExact(size, input.featureWidth())];
        var labels = new ArrayList<float[]>();
        training.tasks().forEach(task -> labels.add(new float[Math.multiplyExact(size, task.labelWidth())]));
        var batch = new Batch(size, features, labels);
        var into = FloatBuffer.wrap(features);
        List<FloatBuffer> labelsInto = labels.stream().map(FloatBuffer::wrap).toList();
        return (order, from) -> {
            gather(training, order, from, size, into.clear(), labelsInto);
            return kernel.step(batch);
        };
    }

    private static void gather(
            Training<?, ?> training, int[] order, int from, int size, FloatBuffer features, List<FloatBuffer> labels) {
        Samples input = training.inputs().get(0);
        List<Samples> tasks = training.tasks();
        labels.forEach(FloatBuffer::clear);
        if (tasks.size() == 1 && tasks.get(0) == input) {
            input.copyBatch(order, from, from + size, features, labels.get(0));
            return;
        }
        for (int i = from; i < from + size; i++) {
            input.copyFeatures(order[i], features);
            for (int t = 0; t < tasks.size(); t++) {
                tasks.get(t).copyLabels(order[i], labels.get(t));
            }
        }
    }
}
