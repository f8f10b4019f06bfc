package dev.reprise.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Protocol;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Results;
import dev.reprise.results.ResultsFile;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten thousand trials and a million, by simulation: how long they take on so many places if each takes as long as recorded trials did, and how
 * large what a run keeps of them becomes. The numbers of docs/beyond-one-machine.md.
 */
@Tag("benchmark")
class ScaleBenchmark {

    private static final Path EVIDENCE = Path.of("..", "sample-project", "reprise.evidence.json");

    /** What the driver does for a trial before it turns to the next, as {@link OverheadBenchmark} measures it. */
    private static final double DISPATCH_SECONDS = Double.parseDouble(System.getProperty("dispatch.ms", "30")) / 1000;

    @TempDir
    Path folder;

    @Test
    void time_of_many_trials_on_many_places() throws IOException {
        List<Double> recorded = recordedSeconds();
        System.out.printf(
                "%d recorded trials, mean %.1f s%n",
                recorded.size(),
                recorded.stream().mapToDouble(Double::doubleValue).average().orElseThrow());
        for (int trials : new int[] {10_000, 1_000_000}) {
            for (int places : new int[] {2, 64, 512, 4096}) {
                var random = new Random(1);
                double work = 0;
                double dispatched = 0;
                double end = 0;
                var free = new PriorityQueue<Double>();
                IntStream.range(0, places).forEach(place -> free.add(0.0));
                for (int i = 0; i < trials; i++) {
                    double seconds = recorded.get(random.nextInt(recorded.size()));
                    double start = Math.max(free.remove(), dispatched);
                    dispatched = start + DISPATCH_SECONDS;
                    free.add(dispatched + seconds);
                    end = Math.max(end, dispatched + seconds);
                    work += seconds;
                }
                System.out.printf(
                        "%d trials, %d places: %.1f h, of which places train %.0f %%%n",
                        trials, places, end / 3600, 100 * work / places / end);
            }
        }
    }

    /** Each trial of a recorded run took its share of the run. */
    private static List<Double> recordedSeconds() throws IOException {
        List<Double> seconds = new ArrayList<>();
        for (JsonNode experiment :
                new ObjectMapper().readTree(EVIDENCE.toFile()).path("experiments")) {
            int trials = experiment.path("trials").size();
            for (int i = 0; i < trials; i++) {
                seconds.add(experiment.path("run").path("seconds").asDouble() / trials);
            }
        }
        return seconds;
    }

    /** A trial like those of the sample: three numbers, and three series of twenty epochs. */
    @Test
    void size_of_what_is_kept_of_many_trials() throws IOException {
        for (int trials : new int[] {10_000, 100_000}) {
            System.gc();
            long before = used();
            var random = new Random(1);
            List<TrialResult> all =
                    IntStream.range(0, trials).mapToObj(i -> trial(i, random)).toList();
            System.gc();
            long heap = used() - before;
            Path file = folder.resolve("results-" + trials + ".json");
            long start = System.nanoTime();
            ResultsFile.write(results(all), file);
            double wrote = (System.nanoTime() - start) / 1e9;
            start = System.nanoTime();
            ResultsFile.read(file);
            System.out.printf(
                    "%d trials: %d MB on the heap, results.json %d MB, written in %.1f s, read in %.1f s%n",
                    trials, heap >> 20, Files.size(file) >> 20, wrote, (System.nanoTime() - start) / 1e9);
        }
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static TrialResult trial(int i, Random random) {
        List<Double> series =
                IntStream.range(0, 20).mapToObj(epoch -> random.nextDouble()).toList();
        return new TrialResult(
                        Arm.of("rate", Integer.toString(i / 100)),
                        i % 100 + 1,
                        Status.COMPLETED,
                        Origin.TRAINED,
                        Map.of("test.accuracy", random.nextDouble(), "test.loss", random.nextDouble(), "epochs", 20.0),
                        Map.of("train.loss", series, "validation.loss", series, "validation.accuracy", series),
                        List.of(),
                        Optional.of("%064x".formatted(i)),
                        1,
                        Optional.empty())
                .at("10.0.0.7, executor 3");
    }

    private static Results results(List<TrialResult> trials) {
        var experiment = new ExperimentResult(
                "it",
                "it.It",
                "It",
                Optional.empty(),
                "",
                Protocol.FULL,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                trials,
                List.of());
        return new Results(
                Results.SCHEMA_VERSION,
                Instant.EPOCH,
                Instant.EPOCH,
                "full",
                Map.of(),
                List.of(),
                List.of(experiment),
                Results.summarize(List.of(experiment)));
    }
}
