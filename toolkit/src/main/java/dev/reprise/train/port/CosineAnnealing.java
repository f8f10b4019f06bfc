package dev.reprise.train.port;

import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * A learning rate that falls from {@code highest} to {@code lowest} along half a cosine, epoch by epoch; training that goes on
 * follows the cosine up again. Source: I. Loshchilov and F. Hutter, arXiv:1608.03983, equation 5, without restarts; {@code
 * torch.optim.lr_scheduler.CosineAnnealingLR} stepped once per epoch.
 *
 * @param highest in the first epoch
 * @param lowest after {@code epochs} epochs
 * @param epochs at least 1
 */
public record CosineAnnealing(
        @JsonProperty("highest") double highest,
        @JsonProperty("lowest") double lowest,
        @JsonProperty("epochs") int epochs)
        implements ISchedule {

    @JsonCreator
    public CosineAnnealing {
        if (epochs < 1) {
            throw new IllegalArgumentException("Annealing takes at least 1 epoch, not " + epochs);
        }
    }

    @Override
    public double valueAt(int iteration, int epoch) {
        double progress = epoch / (double) epochs;
        return lowest + (highest - lowest) * (1 + StrictMath.cos(Math.PI * progress)) / 2;
    }

    @Override
    public ISchedule clone() {
        return this;
    }
}
