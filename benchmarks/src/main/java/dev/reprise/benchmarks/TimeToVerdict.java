package dev.reprise.benchmarks;

import dev.reprise.benchmarks.child.DigitsProfile;
import dev.reprise.benchmarks.child.Measured;
import dev.reprise.benchmarks.peer.PeerStudy;
import dev.reprise.benchmarks.study.DigitsSize;
import dev.reprise.results.TrialResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Whole studies, from nothing to verdicts, against a program for PyTorch that trains the same trials. */
final class TimeToVerdict {

    private static final int CORES = 2;
    private static final String ACCURACY = "validation.accuracy";

    private final Jvms jvms;
    private final StudyRun studies;
    private final Size size;
    private final Path peerCache;

    TimeToVerdict(Jvms jvms, StudyRun studies, Size size, Path peerCache) {
        this.jvms = jvms;
        this.studies = studies;
        this.size = size;
        this.peerCache = peerCache;
    }

    /**
     * A study.
     *
     * @param name what {@link PeerStudy} calls it
     * @param experiment simple class name of the experiment
     * @param arms in the order of the trials
     * @param asked how many times faster than the peer
     */
    private record Study(String name, Path root, String experiment, String title, List<String> arms, double asked) {}

    Part measure(Path sample, Path own) {
        var spirals = new Study(
                "spirals",
                sample,
                "SpiralsActivation",
                "Spirals, three activations: MLP 2-10-10-10-10-1, 10 epochs of 4,000 points, batch 10",
                List.of("RELU", "TANH", "SIGMOID"),
                8);
        var digits = new Study(
                "digits",
                own,
                "DigitsActivation",
                "MNIST, two activations: two convolutions, %d neurons, %d epoch of %,d images, batch %d"
                        .formatted(DigitsSize.NEURONS, DigitsSize.EPOCHS, DigitsSize.TRAINING, DigitsSize.BATCH),
                List.of("RELU", "TANH"),
                3);
        var bars = new ArrayList<Bar>();
        var text = new StringBuilder("""
                Seconds from the start of the first process to the end of the last, start of JVMs and loading of data included; Maven's own start
                is not. Reprise is run as its plugin runs it: a coordinator and %1$d workers, nothing restored from earlier, results written and
                claims judged. The peer is %1$d processes of one thread that share the trials, since DJL collects gradients on one thread per
                JVM only. Both measure the accuracy on the validation samples after each epoch and on the test samples at the end.

                """.formatted(CORES));
        for (Study study : List.of(spirals, digits)) {
            text.append(compare(study, bars)).append("\n\n");
        }
        text.append(digitsProfile());
        return new Part("Time to verdict", bars, text.toString().strip());
    }

    private Table compare(Study study, List<Bar> bars) {
        var own = new ArrayList<Double>();
        var peer = new ArrayList<Double>();
        var accuracies = new String[2];
        for (int repetition = 0; repetition < size.repetitions(); repetition++) {
            StudyRun.Outcome outcome = studies.run(study.root(), study.experiment(), size.seeds(), CORES, List.of());
            own.add(outcome.run().seconds());
            accuracies[0] = ownAccuracies(study, outcome.experiment().trials());
            List<Jvms.Run> runs = peer(study);
            peer.add(runs.stream().mapToDouble(Jvms.Run::seconds).max().orElseThrow());
            accuracies[1] = peerAccuracies(study, runs);
        }
        Spread ratio = Spread.ratio(peer, own);
        bars.add(Bar.atLeast("Time to verdict, " + study.title().replaceFirst(":.*", ""), study.asked(), ratio));
        String arms = String.join(", ", study.arms()).toLowerCase(Locale.ROOT);
        return new Table(study.title() + ", seeds: " + size.seeds(), "seconds", "mean validation accuracy: " + arms)
                .row("Reprise", Spread.of(own).with(1), accuracies[0])
                .row("DJL with PyTorch", Spread.of(peer).with(1), accuracies[1])
                .row("ratio", ratio.with(2), "");
    }

    private List<Jvms.Run> peer(Study study) {
        List<List<String>> shares = IntStream.range(0, CORES)
                .mapToObj(share -> List.of(
                        study.name(), Integer.toString(size.seeds()), Integer.toString(share), Integer.toString(CORES)))
                .toList();
        return jvms.together(Setup.peer(1, peerCache), PeerStudy.class.getName(), shares);
    }

    /** What the time of the larger study is spent on; its workers have no more to gain than what is in it. */
    private String digitsProfile() {
        int trials = 2 * size.seeds() / CORES;
        Measured measured = jvms.run(
                        Setup.tuned(), DigitsProfile.class.getName(), List.of(Integer.toString(Math.max(2, trials))))
                .measured();
        double[] training = measured.get("training");
        double[] evaluation = measured.get("evaluation");
        return """
                Where the time of one worker goes in the study of MNIST, measured in a JVM that trains a worker's share alone:

                """
                + new Table("one worker, trials: " + training.length, "seconds")
                        .row("start of the JVM", seconds(measured.get("jvm")))
                        .row("start of ND4J", seconds(measured.get("nd4j")))
                        .row("loading of the images", seconds(measured.get("data")))
                        .row("first training, in which the JVM compiles the loops", seconds(training[0]))
                        .row("further trainings", seconds(Arrays.copyOfRange(training, 1, training.length)))
                        .row(
                                "evaluation of twice %,d images per trial".formatted(DigitsSize.VALIDATION),
                                seconds(evaluation))
                + """


                What bounds the ratio besides the time per step is that two JVMs start one after the other, and that the worker's first trainings
                run while its code is compiled. The second worker starts only when trials still wait after ten seconds.
                """;
    }

    private static String seconds(double... parts) {
        return String.format(Locale.ROOT, "%.2f", Arrays.stream(parts).sum());
    }

    private static String ownAccuracies(Study study, List<TrialResult> trials) {
        return percentages(study.arms().stream()
                .map(arm -> trials.stream()
                        .filter(trial -> trial.arm().values().containsValue(arm))
                        .mapToDouble(trial -> trial.metrics().get(ACCURACY))
                        .average()
                        .orElseThrow())
                .toList());
    }

    private String peerAccuracies(Study study, List<Jvms.Run> runs) {
        var means = new ArrayList<Double>();
        for (int arm = 0; arm < study.arms().size(); arm++) {
            double sum = 0;
            for (int seed = 1; seed <= size.seeds(); seed++) {
                Measured measured =
                        runs.get((arm * size.seeds() + seed - 1) % CORES).measured();
                sum += measured.get(study.arms().get(arm).toLowerCase(Locale.ROOT) + "-" + seed)[0];
            }
            means.add(sum / size.seeds());
        }
        return percentages(means);
    }

    private static String percentages(List<Double> shares) {
        return String.join(
                ", ",
                shares.stream()
                        .map(share -> String.format(Locale.ROOT, "%.1f %%", share * 100))
                        .toList());
    }
}
