package dev.reprise.train;

import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.optimize.api.BaseTrainingListener;

/** Turns DL4J's own training into a series, progress and a point of cancellation. On the thread that trains, which is the trial's. */
final class SeriesListener extends BaseTrainingListener {

    private final RunningTrial trial;
    private final int epochs;
    private int epoch;
    private double sum;
    private long seen;

    SeriesListener(RunningTrial trial, int epochs) {
        this.trial = trial;
        this.epochs = epochs;
    }

    @Override
    public void onEpochStart(Model network) {
        trial.remember(network);
        sum = 0;
        seen = 0;
    }

    /** DL4J calls this after each step and has no earlier place, so a cancelled run takes one step more. */
    @Override
    public void iterationDone(Model network, int iteration, int ofEpoch) {
        trial.checkCancelled();
        sum += network.score() * network.batchSize();
        seen += network.batchSize();
    }

    @Override
    public void onEpochEnd(Model network) {
        epoch++;
        double loss = sum / seen;
        trial.append(Training.TRAIN_LOSS, loss);
        trial.progress(epoch, epochs, loss);
    }
}
