package dev.reprise.evidence;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.reprise.judge.Arm;
import java.util.List;

/**
 * One combination of the swept values.
 *
 * @param values by name, in the order of the sweeps; empty when nothing is swept
 * @param curves what its seeds' series look like, by name in the order recorded
 */
@JsonPropertyOrder({"values", "curves"})
public record RecordedArm(Arm values, List<RecordedCurve> curves) {

    public RecordedArm {
        curves = List.copyOf(curves);
    }

    /**
     * A series over the seeds of one arm, thinned for a plot. What no seed has a finite value for is NaN.
     *
     * @param every epochs from one entry to the next; the first is epoch 1
     * @param seeds how many seeds it is made of
     * @param notFinite values of these epochs that were left out
     * @param mean over the seeds
     * @param low smallest of the seeds; empty if there is one seed only
     * @param high largest of the seeds; empty if there is one seed only
     */
    @JsonPropertyOrder({"name", "every", "seeds", "notFinite", "mean", "low", "high"})
    public record RecordedCurve(
            String name, int every, int seeds, long notFinite, List<Double> mean, List<Double> low, List<Double> high) {

        public RecordedCurve {
            mean = List.copyOf(mean);
            low = List.copyOf(low);
            high = List.copyOf(high);
            if (every < 1) {
                throw new IllegalArgumentException("curve " + name + " has an entry every " + every + " epochs");
            }
            boolean single = low.isEmpty() && high.isEmpty();
            if (!single && (low.size() != mean.size() || high.size() != mean.size())) {
                throw new IllegalArgumentException("curve " + name + " has " + mean.size() + " means, " + low.size()
                        + " smallest and " + high.size() + " largest values");
            }
        }
    }
}
