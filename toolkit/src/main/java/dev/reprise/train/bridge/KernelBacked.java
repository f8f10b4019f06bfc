package dev.reprise.train.bridge;

/** A DL4J network that knows its counterpart in the kernel, and notices when DL4J computes with it. */
public interface KernelBacked {

    /**
     * The counterpart for evaluation, with the network's present parameters.
     *
     * @param features shape of a sample
     */
    Bridged evaluator(int[] features);

    /**
     * DL4J is about to compute something that the kernel does not.
     *
     * @param reason why
     */
    void computesInDl4j(String reason);

    /** The counterpart of any network for evaluation. */
    static Bridged evaluator(org.deeplearning4j.nn.api.Model network, int[] features) {
        return network instanceof KernelBacked backed
                ? backed.evaluator(features)
                : KernelNetwork.of(network, features, 0);
    }

    /** Tells a network that can be told. */
    static void computesInDl4j(org.deeplearning4j.nn.api.Model network, String reason) {
        if (network instanceof KernelBacked backed) {
            backed.computesInDl4j(reason);
        }
    }
}
