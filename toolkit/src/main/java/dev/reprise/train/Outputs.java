package dev.reprise.train;

import dev.reprise.data.Samples;
import dev.reprise.kernel.Batch;
import dev.reprise.train.bridge.Bridged;
import dev.reprise.train.bridge.Bridged.InKernel;
import dev.reprise.train.bridge.Bridged.OnlyInDl4j;
import dev.reprise.train.bridge.KernelBacked;
import dev.reprise.train.bridge.KernelNetwork;
import java.nio.FloatBuffer;
import java.util.List;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;

/** Runs networks on samples in large batches, in the kernel wherever it knows the network. */
final class Outputs {

    /** Samples that are gathered at a time; with batch statistics, samples that are normalised together. */
    private static final int BATCH = 1000;

    private Outputs() {}

    /** What a network makes of each sample, row by row: {samples, outputs}. Dropout is off, batch normalisation uses running statistics. */
    static float[][] of(MultiLayerNetwork network, Samples samples) {
        return of(
                network,
                List.of(samples),
                inputs -> List.of(network.output(inputs.get(0).features(), false)))[0];
    }

    /** The same for several outputs: {outputs of the network, samples, width of the output}. */
    static float[][][] of(ComputationGraph network, MultiTask samples) {
        return of(
                network,
                samples.inputs(),
                inputs -> List.of(
                        network.output(inputs.stream().map(Batches::features).toArray(INDArray[]::new))));
    }

    /** The same with dropout on, and batch normalisation by the statistics of each batch. */
    static float[][] inTraining(MultiLayerNetwork network, Samples samples) {
        Bridged bridged = KernelBacked.evaluator(network, samples.featureShape());
        if (bridged instanceof InKernel kernel) {
            return inKernel(samples, kernel.network(), KernelNetwork::outputsInTraining)[0];
        }
        return inDl4j(
                network,
                bridged,
                List.of(samples),
                inputs -> List.of(network.output(inputs.get(0).features(), true)))[0];
    }

    /** The mean loss with penalties. */
    static double loss(MultiLayerNetwork network, Samples samples) {
        Bridged bridged = KernelBacked.evaluator(network, samples.featureShape());
        boolean kernel = bridged instanceof InKernel in
                && KernelSteps.misfit(in.network(), List.of(samples)).isEmpty();
        if (!kernel) {
            note(network, bridged);
        }
        double sum = 0;
        for (int from = 0; from < samples.size(); from += BATCH) {
            Samples part = samples.range(from, Math.min(samples.size(), from + BATCH));
            double mean = kernel
                    ? ((InKernel) bridged)
                            .network()
                            .loss(Batch.of(part.size(), features(part), flat(part, part.labelWidth())))
                    : lossInDl4j(network, part);
            sum += mean * part.size();
        }
        return sum / samples.size();
    }

    private static double lossInDl4j(MultiLayerNetwork network, Samples part) {
        Batches batch = Batches.all(part);
        return network.score(new DataSet(batch.features(), batch.labels()), false);
    }

    private interface Dl4j {
        List<INDArray> outputs(List<Batches> inputs);
    }

    private interface Kernel {
        List<float[]> outputs(KernelNetwork network, float[] features, int samples);
    }

    private static float[][][] of(Model network, List<Samples> inputs, Dl4j dl4j) {
        Bridged bridged = inputs.size() > 1
                ? new OnlyInDl4j("several inputs")
                : KernelBacked.evaluator(network, inputs.get(0).featureShape());
        return bridged instanceof InKernel kernel
                ? inKernel(inputs.get(0), kernel.network(), KernelNetwork::outputs)
                : inDl4j(network, bridged, inputs, dl4j);
    }

    private static float[][][] inKernel(Samples samples, KernelNetwork network, Kernel kernel) {
        int heads = network.architecture().heads().size();
        var all = new float[heads][samples.size()][];
        for (int from = 0; from < samples.size(); from += BATCH) {
            Samples part = samples.range(from, Math.min(samples.size(), from + BATCH));
            List<float[]> outputs = kernel.outputs(network, features(part), part.size());
            for (int h = 0; h < heads; h++) {
                FloatBuffer values = FloatBuffer.wrap(outputs.get(h));
                int width = values.remaining() / part.size();
                for (int i = 0; i < part.size(); i++) {
                    all[h][from + i] = new float[width];
                    values.get(all[h][from + i]);
                }
            }
        }
        return all;
    }

    private static float[][][] inDl4j(Model network, Bridged bridged, List<Samples> inputs, Dl4j dl4j) {
        note(network, bridged);
        float[][][] all = {};
        int size = inputs.get(0).size();
        for (int from = 0; from < size; from += BATCH) {
            int start = from;
            int end = Math.min(size, from + BATCH);
            List<Batches> batches = inputs.stream()
                    .map(input -> Batches.all(input.range(start, end)))
                    .toList();
            var outputs = dl4j.outputs(batches);
            if (all.length == 0) {
                all = new float[outputs.size()][size][];
            }
            for (int o = 0; o < outputs.size(); o++) {
                Batches.copyRows(outputs.get(o), all[o], from);
                outputs.get(o).close();
            }
        }
        return all;
    }

    private static void note(Model network, Bridged bridged) {
        if (bridged instanceof OnlyInDl4j only) {
            KernelBacked.computesInDl4j(network, only.reason());
        }
    }

    private static float[] features(Samples part) {
        var values = FloatBuffer.allocate(Math.multiplyExact(part.size(), part.featureWidth()));
        for (int i = 0; i < part.size(); i++) {
            part.copyFeatures(i, values);
        }
        return values.array();
    }

    private static float[] flat(Samples part, int width) {
        var values = FloatBuffer.allocate(Math.multiplyExact(part.size(), width));
        for (int i = 0; i < part.size(); i++) {
            part.copyLabels(i, values);
        }
        return values.array();
    }

    /** The labels of each sample. */
    static float[][] labels(Samples samples) {
        float[][] all = new float[samples.size()][];
        for (int i = 0; i < all.length; i++) {
            var row = FloatBuffer.allocate(samples.labelWidth());
            samples.copyLabels(i, row);
            all[i] = row.array();
        }
        return all;
    }
}
