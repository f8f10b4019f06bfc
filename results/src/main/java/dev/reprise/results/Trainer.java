package dev.reprise.results;

import java.util.Optional;

/**
 * What computed a trial's numbers.
 *
 * @param kind of trainer
 * @param reason why it was DL4J, naming the layer or setting; empty for the kernel
 */
public record Trainer(Kind kind, Optional<String> reason) {

    /** The trainers. */
    public enum Kind {
        /** Reprise's own, which has the same bits on every machine. */
        KERNEL,
        /** DL4J, for all or a part of it; its bits belong to a kind of machine. */
        DL4J
    }

    /** All of it was computed by the kernel. */
    public static final Trainer KERNEL = new Trainer(Kind.KERNEL, Optional.empty());

    /** DL4J, for a reason. */
    public static Trainer dl4j(String reason) {
        return new Trainer(Kind.DL4J, Optional.of(reason));
    }
}
