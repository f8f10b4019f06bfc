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
import org.deeplearning4j.datasets.iterator.IteratorMultiDataSetIterator;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.MultiDataSet;
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
        this.batches = batches(workload, workload.data());
    }

    /** An epoch of stock DL4J, as its documentation has it. */
    static Runnable stock(Workload workload) {
        if (workload.kind() != Workload.Kind.TWO_HEADS) {
            return new Loops(workload)::iterator;
        }
        var graph = new ComputationGraph(Networks.twoHeads(workload.width()));
        graph.init();
        PyTorchDefaults.initialisation().initialise(graph, new SeededRandom(1, 0));
        List<DataSet> digits = batches(workload, workload.tasks().tasks().get(0));
        List<DataSet> colors = batches(workload, workload.tasks().tasks().get(1));
        List<MultiDataSet> both = IntStream.range(0, digits.size())
                .<MultiDataSet>mapToObj(k -> new org.nd4j.linalg.dataset.MultiDataSet(
                        new INDArray[] {digits.get(k).getFeatures()},
                        new INDArray[] {digits.get(k).getLabels(), colors.get(k).getLabels()}))
                .toList();
        return () -> graph.fit(new IteratorMultiDataSetIterator(both.iterator(), workload.batch()));
    }

    private void iterator() {
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

    private static List<DataSet> batches(Workload workload, Samples data) {
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
