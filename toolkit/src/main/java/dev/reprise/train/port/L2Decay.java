package dev.reprise.train.port;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.schedule.FixedSchedule;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Adds a share of the parameters to their gradient before the optimizer sees it, and nothing to the loss. A kind of L2, because
 * DL4J gives layers their regularisation twice and recognises only its own kinds the second time.
 */
public final class L2Decay extends L2Regularization {

    private static final long serialVersionUID = 1L;

    L2Decay(double share) {
        this(new FixedSchedule(share));
    }

    @JsonCreator
    L2Decay(@JsonProperty("l2") ISchedule share) {
        super(share);
    }

    @Override
    public double score(INDArray parameters, int iteration, int epoch) {
        return 0;
    }

    @Override
    public L2Decay clone() {
        return new L2Decay(l2.clone());
    }
}
