package dev.reprise.train;

import java.util.List;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Turns DL4J's own training into a series, progress and a point of cancellation. On the thread that trains, which is the trial's. */
final class SeriesListener extends BaseTrainingListener {

    private final RunningTrial trial;
    private final int epochs;
    private int epoch;
    private double sum;
    private long seen;
    private String random = "";

    SeriesListener(RunningTrial trial, int epochs) {
        this.trial = trial;
        this.epochs = epochs;
    }

    @Override
    public void onEpochStart(Model network) {
        trial.remember(network);
        if (epoch == 0) {
            trial.tracer().training(network, false);
        }
        if (trial.tracer().on()) {
            random = trial.tracer().randomState();
        }
        sum = 0;
        seen = 0;
    }

    /** DL4J calls this after each step and has no earlier place, so a cancelled run takes one step more. */
    @Override
    public void iterationDone(Model network, int iteration, int ofEpoch) {
        trial.checkCancelled();
        if (trial.tracer().notes(epoch + 1)) {
            trial.tracer().batch(arrays(network));
            trial.tracer().update(network, random);
            random = trial.tracer().randomState();
        }
        sum += network.score() * network.batchSize();
        seen += network.batchSize();
    }

    @Override
    public void onEpochEnd(Model network) {
        epoch++;
        trial.tracer().epoch(epoch, network);
        double loss = sum / seen;
        trial.append(Training.TRAIN_LOSS, loss);
        trial.progress(epoch, epochs, loss);
    }

    /** What the network was given in the step; a graph shows its inputs only. */
    private static List<INDArray> arrays(Model network) {
        return network instanceof ComputationGraph graph
                ? List.of(graph.getInputs())
                : List.of(((MultiLayerNetwork) network).getInput(), ((MultiLayerNetwork) network).getLabels());
    }
}
