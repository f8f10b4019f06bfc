package dev.reprise.train.bridge;

/** Whether the kernel can stand in for a DL4J network. */
public sealed interface Bridged {

    /** It can. */
    record InKernel(KernelNetwork network) implements Bridged {}

    /**
     * It cannot.
     *
     * @param reason names the layer or setting that has no counterpart
     */
    record OnlyInDl4j(String reason) implements Bridged {}
}
