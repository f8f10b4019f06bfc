package dev.reprise.evidence;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.reprise.results.Trainer;
import java.util.List;
import java.util.Optional;

/**
 * One completed trial, written as {@code [arm, seed, seconds, parametersSha256, [metrics], trainer]}.
 *
 * @param arm index among the experiment's arms
 * @param seconds of training
 * @param parametersSha256 hash of all final parameters, if a network was trained
 * @param metrics one for each name that the experiment lists; empty where this trial recorded none
 * @param trainer what computed them; empty if no network was trained, or the record is older
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"arm", "seed", "seconds", "parametersSha256", "metrics", "trainer"})
public record RecordedTrial(
        int arm,
        int seed,
        double seconds,
        Optional<String> parametersSha256,
        List<Optional<Double>> metrics,
        Optional<Trainer.Kind> trainer) {

    public RecordedTrial {
        metrics = List.copyOf(metrics);
    }
}
