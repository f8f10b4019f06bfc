package dev.reprise.benchmarks.child;

import dev.reprise.data.Samples;
import dev.reprise.data.fetch.DataSets;
import dev.reprise.data.fetch.DataSettings;
import dev.reprise.judge.Arm;
import dev.reprise.results.TrialKey;
import dev.reprise.train.TrialRunner;
import dev.reprise.train.TrialServices;
import dev.reprise.train.port.PyTorchDefaults;
import java.lang.management.ManagementFactory;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Whole trials, one after the other. Arguments: {@code auto} or {@code dl4j}, seeds, epochs, the workload. Tells {@code seconds}, from the
 * first trial to the end of the last, once ND4J is there, and {@code heap}, the megabytes in use at the end.
 */
public final class Trials {

    private Trials() {}

    public static void main(String[] arguments) throws Throwable {
        boolean plain = arguments[0].equals("auto");
        int seeds = Integer.parseInt(arguments[1]);
        int epochs = Integer.parseInt(arguments[2]);
        Workload workload = Workload.of(arguments, 3);
        Samples samples = workload.data();
        var services = new TrialServices(
                new DataSets(DataSettings.ofSystem()), (trial, epoch, of, loss) -> {}, () -> false, false, plain);
        Nd4j.create(1).close();
        long start = System.nanoTime();
        for (int seed = 1; seed <= seeds; seed++) {
            new TrialRunner(services).run(new TrialKey("benchmark", Arm.NONE, seed), trial -> {
                var network = trial.init(Networks.of(workload), PyTorchDefaults.initialisation());
                trial.fit(network, samples)
                        .batch(workload.batch())
                        .epochs(epochs)
                        .train();
            });
        }
        Measured.print("seconds", (System.nanoTime() - start) / 1e9);
        System.gc();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        Measured.print("heap", heap.getUsed() / (double) (1 << 20));
    }
}
