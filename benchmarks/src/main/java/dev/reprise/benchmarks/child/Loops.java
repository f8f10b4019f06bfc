package dev.reprise.benchmarks.child;

import dev.reprise.data.Samples;
import dev.reprise.data.SeededRandom;
import dev.reprise.train.port.PyTorchDefaults;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.datasets.iterator.ExistingDataSetIterator;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** Epochs of DL4J without Reprise. Batches are made beforehand, and only their order changes: assembling them costs nothing here. */
final class Loops {

    private final MultiLayerNetwork network;
    private final List<DataSet> batches;
    private final Random random = new Random(1);

    Loops(Workload workload) {
        this.network = new MultiLayerNetwork(Networks.of(workload));
        network.init();
        PyTorchDefaults.initialisation().initialise(network, new SeededRandom(1, 0));
        this.batches = batches(workload);
    }

    /** As DL4J's documentation has it. */
    void iterator() {
        Collections.shuffle(batches, random);
        network.fit(new ExistingDataSetIterator(batches.iterator()));
    }

    /** The shortest loop that trains. */
    void bare() {
        Collections.shuffle(batches, random);
        for (DataSet batch : batches) {
            network.fit(batch.getFeatures(), batch.getLabels());
        }
        network.incrementEpochCount();
    }

    private static List<DataSet> batches(Workload workload) {
        Samples data = workload.data();
        int[] all = IntStream.range(0, data.size()).toArray();
        int batch = workload.batch();
        var batches = new ArrayList<DataSet>();
        for (int from = 0; from < data.size(); from += batch) {
            var features = FloatBuffer.allocate(batch * data.featureWidth());
            var labels = FloatBuffer.allocate(batch * data.labelWidth());
            data.copyBatch(all, from, from + batch, features, labels);
            batches.add(new DataSet(
                    Nd4j.createFromArray(features.array()).reshape(shape(batch, data.featureShape())),
                    Nd4j.createFromArray(labels.array()).reshape(batch, data.labelWidth())));
        }
        return batches;
    }

    private static long[] shape(int batch, int[] sample) {
        return IntStream.concat(IntStream.of(batch), IntStream.of(sample))
                .asLongStream()
                .toArray();
    }
}
