package dev.reprise.plugin;

import java.util.List;

/** Values of {@code reprise.runtime}. */
enum RuntimeKind {
    /** The fastest native library and settings known for this machine. */
    TUNED,
    /** DL4J as it comes, on one thread per trial. */
    STOCK;

    static RuntimeKind parse(String text) {
        String kind = Allowed.oneOf("reprise.runtime", text, List.of("tuned", "stock"));
        return kind.equals("tuned") ? TUNED : STOCK;
    }
}
