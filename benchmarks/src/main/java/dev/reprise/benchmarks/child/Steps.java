package dev.reprise.benchmarks.child;

import dev.reprise.benchmarks.child.Workload.Kind;
import dev.reprise.data.fetch.DataSets;
import dev.reprise.data.fetch.DataSettings;
import dev.reprise.judge.Arm;
import dev.reprise.results.Trainer;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.train.Training;
import dev.reprise.train.Trial;
import dev.reprise.train.TrialRunner;
import dev.reprise.train.TrialServices;
import dev.reprise.train.port.PyTorchDefaults;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Time per training step. Arguments: how to train, seconds to warm up, seconds to measure, the workload. Tells {@code steps}, in
 * microseconds, epoch by epoch; for {@code auto} also {@code multiplications} per step; for {@code overhead} also {@code bare}, and the processor time of both, {@code steps-processor} and {@code
 * bare-processor}, and the bytes that a step allocates, {@code steps-bytes} and {@code bare-bytes}.
 */
public final class Steps {

    private static final TrialKey KEY = new TrialKey("benchmark", Arm.NONE, 1);

    private Steps() {}

    public static void main(String[] arguments) throws Throwable {
        double warmUp = Double.parseDouble(arguments[1]);
        double seconds = Double.parseDouble(arguments[2]);
        Workload workload = Workload.of(arguments, 3);
        var clock = new EpochClock(warmUp, seconds);
        switch (arguments[0]) {
            case "iterator" -> clock.time(Loops.stock(workload));
            case "bare" -> clock.time(new Loops(workload)::bare);
            case "dl4j" -> engine(workload, false, clock, () -> {});
            case "auto" -> {
                arithmetic(workload);
                engine(workload, true, clock, () -> {});
            }
            case "overhead" -> overhead(workload, clock, new EpochClock(0, 0));
            default -> throw new IllegalArgumentException("No way to train: " + arguments[0]);
        }
        Measured.print("steps", clock.microseconds(workload.steps()));
    }

    /**
     * Reprise and the bare loop in turns, epoch by epoch, in one JVM, so that what disturbs one disturbs the other. Each goes first every
     * other time, since both get faster while the JVM compiles what they share.
     */
    private static void overhead(Workload workload, EpochClock reprise, EpochClock bare) throws Throwable {
        var loops = new Loops(workload);
        int[] turn = {0};
        engine(workload, false, reprise, () -> {
            if (turn[0]++ % 2 == 0) {
                bare.timeOne(loops::bare);
                bare.timeOne(loops::bare);
            }
        });
        int steps = workload.steps();
        Measured.print("steps-processor", reprise.processorMicroseconds(steps));
        Measured.print("steps-bytes", reprise.bytes(steps));
        int first = reprise.skipped();
        int last = first + reprise.bytes(steps).length;
        Measured.print("bare", Arrays.copyOfRange(bare.microseconds(steps), first, last));
        Measured.print("bare-processor", Arrays.copyOfRange(bare.processorMicroseconds(steps), first, last));
        Measured.print("bare-bytes", Arrays.copyOfRange(bare.bytes(steps), first, last));
    }

    /** One trial of so many epochs as it takes; what happens between them is not counted. */
    private static void engine(Workload workload, boolean plain, EpochClock clock, Runnable between) throws Throwable {
        TrialServices.Progress progress = (trial, epoch, epochs, loss) -> {
            clock.stop();
            between.run();
            clock.start();
        };
        BooleanSupplier enough = clock::enough;
        var services = new TrialServices(new DataSets(DataSettings.ofSystem()), progress, enough, false, plain);
        try {
            new TrialRunner(services).run(KEY, trial -> {
                var fit = fit(trial, workload);
                clock.start();
                fit.epochs(Integer.MAX_VALUE).train();
            });
        } catch (CancellationException e) {
            if (!clock.enough()) {
                throw e;
            }
        }
    }

    private static Training<?, ?> fit(Trial trial, Workload workload) {
        if (workload.kind() == Kind.TWO_HEADS) {
            var graph = trial.init(Networks.twoHeads(workload.width()), PyTorchDefaults.initialisation());
            return trial.fit(graph, workload.tasks()).batch(workload.batch());
        }
        var network = trial.init(Networks.of(workload), PyTorchDefaults.initialisation());
        return trial.fit(network, workload.data()).batch(workload.batch());
    }

    /** Multiplications of a step, as the trial records them, and whether the kernel trains the network. */
    private static void arithmetic(Workload workload) throws Throwable {
        var services = new TrialServices(
                new DataSets(DataSettings.ofSystem()), (trial, epoch, epochs, loss) -> {}, () -> false, false, true);
        TrialResult result = new TrialRunner(services)
                .run(KEY, trial -> fit(trial, workload).epochs(1).train())
                .result();
        var cost = result.cost().orElseThrow();
        Measured.print("multiplications", cost.multiplications().orElseThrow() / (double) cost.steps());
        if (!result.trainer().orElseThrow().equals(Trainer.KERNEL)) {
            throw new IllegalStateException("Not trained by the kernel: " + result.trainer());
        }
    }
}
