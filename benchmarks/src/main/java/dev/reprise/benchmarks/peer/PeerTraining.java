package dev.reprise.benchmarks.peer;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Batch;
import ai.djl.training.loss.IndexLoss;
import ai.djl.training.loss.Loss;
import ai.djl.training.loss.SimpleCompositeLoss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.translate.TranslateException;
import dev.reprise.benchmarks.child.Workload;
import dev.reprise.benchmarks.child.Workload.Kind;
import dev.reprise.data.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Trains a network by the loop of DJL's documentation, samples shuffled in every epoch.
 */
final class PeerTraining implements AutoCloseable {

    private final Model model;
    private final Trainer trainer;
    private final ArrayDataset samples;

    /** Squared error and gradient descent. */
    PeerTraining(Block block, Samples samples, int batch, double learningRate, int seed) {
        this(block, List.of(samples), batch, squaredError(), descent(learningRate), seed);
    }

    /** What a workload says. */
    static PeerTraining of(Workload workload) {
        var kind = workload.kind();
        return new PeerTraining(
                Blocks.of(workload),
                kind == Kind.TWO_HEADS ? workload.tasks().tasks() : List.of(workload.data()),
                workload.batch(),
                kind == Kind.TWO_HEADS
                        ? new SimpleCompositeLoss("sum")
                                .addLoss(new IndexLoss(crossEntropy(), 0))
                                .addLoss(new IndexLoss(crossEntropy(), 1))
                        : kind.crossEntropy() ? crossEntropy() : squaredError(),
                kind.adam() ? adam() : descent(Workload.LEARNING_RATE),
                1);
    }

    /** @param tasks the features of the first, and the labels of each */
    private PeerTraining(Block block, List<Samples> tasks, int batch, Loss loss, Optimizer optimizer, int seed) {
        Samples first = tasks.get(0);
        Engine.getInstance().setRandomSeed(seed);
        this.model = Model.newInstance("peer");
        model.setBlock(block);
        this.trainer = model.newTrainer(new DefaultTrainingConfig(loss).optOptimizer(optimizer));
        trainer.initialize(shape(1, first));
        this.samples = new ArrayDataset.Builder()
                .setData(features(trainer.getManager(), first))
                .optLabels(tasks.stream()
                        .map(task -> labels(trainer.getManager(), task))
                        .toArray(NDArray[]::new))
                .setSampling(batch, true)
                .build();
    }

    private static Loss squaredError() {
        return Loss.l2Loss("squared error", 1);
    }

    /** Of logits and one-hot labels. */
    private static Loss crossEntropy() {
        return Loss.softmaxCrossEntropyLoss("cross-entropy", 1, -1, false, true);
    }

    private static Optimizer descent(double learningRate) {
        return Optimizer.sgd()
                .setLearningRateTracker(Tracker.fixed((float) learningRate))
                .build();
    }

    private static Optimizer adam() {
        return Optimizer.adam()
                .optLearningRateTracker(Tracker.fixed((float) Workload.ADAM_RATE))
                .build();
    }

    /** One pass over all samples. */
    void epoch() {
        try {
            for (Batch batch : trainer.iterateDataset(samples)) {
                EasyTrain.trainBatch(trainer, batch);
                trainer.step();
                batch.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TranslateException e) {
            throw new IllegalStateException("DJL could not make a batch", e);
        }
    }

    /** The share of samples whose class is predicted. */
    double accuracy(Samples of) {
        try (NDManager manager = trainer.getManager().newSubManager()) {
            NDArray outputs =
                    trainer.evaluate(new NDList(features(manager, of))).singletonOrThrow();
            outputs.attach(manager);
            NDArray labels = labels(manager, of);
            NDArray correct = of.labelWidth() == 1
                    ? outputs.gt(0.5).eq(labels.gt(0.5))
                    : outputs.argMax(1).eq(labels.argMax(1));
            return correct.toType(DataType.FLOAT32, false).mean().getFloat();
        }
    }

    @Override
    public void close() {
        trainer.close();
        model.close();
    }

    private static Shape shape(int batch, Samples samples) {
        return new Shape(IntStream.concat(IntStream.of(batch), Arrays.stream(samples.featureShape()))
                .asLongStream()
                .toArray());
    }

    private static NDArray features(NDManager manager, Samples samples) {
        var values = FloatBuffer.allocate(samples.size() * samples.featureWidth());
        for (int n = 0; n < samples.size(); n++) {
            samples.copyFeatures(n, values);
        }
        return manager.create(values.array(), shape(samples.size(), samples));
    }

    private static NDArray labels(NDManager manager, Samples samples) {
        var values = FloatBuffer.allocate(samples.size() * samples.labelWidth());
        for (int n = 0; n < samples.size(); n++) {
            samples.copyLabels(n, values);
        }
        return manager.create(values.array(), new Shape(samples.size(), samples.labelWidth()));
    }
}
