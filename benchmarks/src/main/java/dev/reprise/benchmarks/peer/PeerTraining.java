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
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.translate.TranslateException;
import dev.reprise.data.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Trains a network by the loop of DJL's documentation: squared error, gradient descent, samples shuffled in
 * every epoch.
 */
final class PeerTraining implements AutoCloseable {

    private final Model model;
    private final Trainer trainer;
    private final ArrayDataset samples;

    PeerTraining(Block block, Samples samples, int batch, double learningRate, int seed) {
        Engine.getInstance().setRandomSeed(seed);
        this.model = Model.newInstance("peer");
        model.setBlock(block);
        this.trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss("squared error", 1))
                .optOptimizer(Optimizer.sgd()
                        .setLearningRateTracker(Tracker.fixed((float) learningRate))
                        .build()));
        trainer.initialize(shape(1, samples));
        this.samples = new ArrayDataset.Builder()
                .setData(features(trainer.getManager(), samples))
                .optLabels(labels(trainer.getManager(), samples))
                .setSampling(batch, true)
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
