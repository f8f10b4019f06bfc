package dev.reprise.train.bridge;

import dev.reprise.train.bridge.Bridged.InKernel;
import java.util.Arrays;
import java.util.Optional;
import org.deeplearning4j.nn.api.Model;

/** Keeps the counterpart of a network, since making it costs more than evaluating a small network. */
final class Evaluator {

    static final String CALLED = "a method of the network computed in DL4J, such as fit, output or feedForward";

    private final Optional<String> refusal;
    private int[] shape = {};
    private Optional<Bridged> known = Optional.empty();

    /** @param refusal why the kernel must not be used, if it must not */
    Evaluator(Optional<String> refusal) {
        this.refusal = refusal;
    }

    Bridged of(Model network, int[] features) {
        if (refusal.isPresent()) {
            return new Bridged.OnlyInDl4j(refusal.get());
        }
        if (known.isEmpty() || !Arrays.equals(shape, features)) {
            shape = features.clone();
            known = Optional.of(KernelNetwork.of(network, features, 0));
        }
        if (known.get() instanceof InKernel kernel) {
            kernel.network().readParameters();
        }
        return known.get();
    }
}
