package dev.reprise.worker;

import dev.reprise.Experiment;
import dev.reprise.Train;
import dev.reprise.data.DataUnavailableException;
import dev.reprise.data.catalog.Spirals;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.train.Trial;
import dev.reprise.train.TrialListener;
import dev.reprise.train.TrialListeners;
import dev.reprise.train.port.PyTorchDefaults;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Experiments that do to their JVM what users and native code may do. What each does depends on its seed. */
final class Mischief {

    /** System property with a file for what an experiment wants to tell its test. */
    static final String NOTES = "mischief.notes";

    private Mischief() {}

    static void note(String line) {
        try {
            Files.writeString(
                    Path.of(System.getProperty(NOTES)),
                    line + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes no time. */
    @Experiment(timeLimit = "1s")
    static class Brief {
        @Train
        void train(Trial trial) {
            trial.record("done", 1);
        }
    }

    /** Records the process that it ran in. */
    @Experiment
    static class Harmless {
        @Train
        void train(Trial trial) {
            trial.record("pid", ProcessHandle.current().pid());
            trial.record("nan", Double.NaN);
            trial.append("series", Double.POSITIVE_INFINITY);
        }
    }

    @Experiment
    static class Halts {
        @Train
        void train(Trial trial) {
            System.out.println("about to halt");
            Runtime.getRuntime().halt(42);
        }
    }

    @Experiment
    static class Exits {
        @Train
        void train(Trial trial) {
            System.exit(0);
        }
    }

    /** Sends itself the signal that native code gets for a wrong address. */
    @Experiment
    static class Crashes {
        @Train
        void train(Trial trial) throws Exception {
            signal("SEGV");
        }
    }

    static void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder(
                        "kill",
                        "-" + name,
                        Long.toString(ProcessHandle.current().pid()))
                .start()
                .waitFor();
        Thread.sleep(60_000);
    }

    @Experiment
    static class FillsTheHeap {
        @Train
        void train(Trial trial) {
            var kept = new ArrayList<long[]>();
            while (kept.size() < Integer.MAX_VALUE) {
                kept.add(new long[1 << 17]);
            }
        }
    }

    /** As JavaCPP does when the system gives no more memory. */
    @Experiment
    static class RunsOutOfNativeMemory {
        @Train
        void train(Trial trial) {
            throw new OutOfMemoryError("Cannot allocate new FloatPointer(1000)");
        }
    }

    @Experiment(timeLimit = "1s")
    static class Hangs {
        @Train
        void train(Trial trial) throws InterruptedException {
            System.out.println("waiting for Godot");
            note(Long.toString(ProcessHandle.current().pid()));
            Thread.sleep(600_000);
        }
    }

    /** Waits for the test to do something to it. */
    @Experiment
    static class Waits {
        @Train
        void train(Trial trial) throws InterruptedException {
            note(Long.toString(ProcessHandle.current().pid()));
            Thread.sleep(600_000);
        }
    }

    @Experiment
    static class TrainsForLong {
        @Train
        void train(Trial trial) {
            fit(trial, 1_000_000);
        }
    }

    @Experiment
    static class PrintsAnything {
        @Train
        void train(Trial trial) throws IOException {
            System.out.print("{\"message\":\"completed\"}");
            System.err.println("\u0000\u0001");
            try (var raw = new FileOutputStream(FileDescriptor.out)) {
                raw.write(new byte[] {0, 0, 0, 2, '{', '}', -1, -1, -1, -1});
            }
            trial.record("printed", 1);
        }
    }

    @Experiment
    static class Throws {
        @Train
        void train(Trial trial) {
            throw new IllegalStateException("The flux capacitor is empty\nand so is the tank");
        }
    }

    /** As ND4J without a native library. */
    @Experiment
    static class LacksTheBackend {
        @Train
        void train(Trial trial) {
            throw new ExceptionInInitializerError(new IllegalStateException("No backend here"));
        }
    }

    /** Throws what is hard to tell, by its seed. */
    @Experiment
    static class ThrowsOddly {
        @Train
        void train(Trial trial) {
            if (trial.seed() == 1) {
                var first = new IllegalStateException("a ring");
                first.initCause(new IllegalStateException("b", first));
                throw first;
            }
            if (trial.seed() == 2) {
                throw new IllegalStateException("m".repeat(20_000_000));
            }
            trial.record("emoji \uD83D cut", 1);
        }
    }

    /** Prints what is not UTF-8, and ends its JVM. */
    @Experiment
    static class PrintsLatin1 {
        @Train
        void train(Trial trial) throws IOException {
            System.err.write("Speicherschutzverletzung f\u00fcr Ger\u00e4t\n".getBytes(StandardCharsets.ISO_8859_1));
            System.err.flush();
            System.exit(5);
        }
    }

    @Experiment
    static class LacksData {
        @Train
        void train(Trial trial) {
            throw new DataUnavailableException("No data\n  put it there");
        }
    }

    /** Keeps memory outside of the heap from one trial to the next. */
    @Experiment
    static class Leaks {
        private static final int BYTES = 128 << 20;
        private static final List<ByteBuffer> KEPT = new ArrayList<>();

        @Train
        void train(Trial trial) {
            leak();
            trial.record("pid", ProcessHandle.current().pid());
        }

        static void leak() {
            ByteBuffer buffer = ByteBuffer.allocateDirect(BYTES);
            while (buffer.remaining() >= Long.BYTES) {
                buffer.putLong(1);
            }
            KEPT.add(buffer);
        }
    }

    /** Needs more memory with each epoch, but no network or series of its own shows it. */
    @Experiment
    static class LeaksWhileItLearns {
        @Train
        void train(Trial trial) throws InterruptedException {
            boolean worker = System.getProperty(NOTES) != null;
            if (worker) {
                note(Long.toString(ProcessHandle.current().pid()));
            }
            var network = trial.init(network(), PyTorchDefaults.initialisation());
            trial.fit(network, trial.data(Spirals.class).train())
                    .batch(100)
                    .evaluate("leak", ignored -> {
                        if (worker) {
                            leakSlowly();
                        }
                        return 1;
                    })
                    .epochs(12)
                    .train();
        }

        private static void leakSlowly() {
            Leaks.leak();
            try {
                Thread.sleep(500); // as long as an epoch of something larger
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Trains in a way that nobody can suspend. */
    @Experiment
    static class LeaksForEver {
        @Train
        void train(Trial trial) throws InterruptedException {
            while (trial.seed() > 0) {
                Leaks.leak();
                Thread.sleep(100);
            }
        }
    }

    @Experiment
    @TrialListeners(Listening.class)
    static class Listened {
        @Train
        void train(Trial trial) {
            fit(trial, 3);
        }
    }

    static class Listening implements TrialListener {
        @Override
        public void trialStarted(TrialKey trial) {
            note("started " + trial);
        }

        @Override
        public void epochFinished(TrialKey trial, int epoch, int epochs, double loss) {
            note("epoch " + epoch + "/" + epochs);
        }

        @Override
        public void trialFinished(TrialKey trial, TrialResult result) {
            note("finished " + result.status());
        }
    }

    @Experiment
    static class Learns {
        @Train
        void train(Trial trial) {
            fit(trial, 5);
        }
    }

    /** Two layers on the spirals, with dropout, so that the random state matters too. */
    static void fit(Trial trial, int epochs) {
        var network = trial.init(network(), PyTorchDefaults.initialisation());
        double loss = trial.fit(network, trial.data(Spirals.class).train())
                .batch(100)
                .epochs(epochs)
                .train()
                .loss();
        trial.record("loss", loss);
    }

    private static MultiLayerConfiguration network() {
        return new NeuralNetConfiguration.Builder()
                .updater(new Adam(0.01))
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(2)
                        .nOut(8)
                        .dropOut(0.8)
                        .activation(Activation.TANH)
                        .build())
                .layer(new OutputLayer.Builder(LossFunction.XENT)
                        .nIn(8)
                        .nOut(1)
                        .activation(Activation.SIGMOID)
                        .build())
                .build();
    }
}
