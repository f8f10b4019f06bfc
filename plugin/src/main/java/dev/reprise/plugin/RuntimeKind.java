package dev.reprise.plugin;

/** Values of {@code reprise.runtime}. */
enum RuntimeKind {
    /** The fastest native library and settings known for this machine. */
    TUNED,
    /** DL4J as it comes, on one thread per trial. */
    STOCK;

    static RuntimeKind parse(String text) {
        return switch (text) {
            case "tuned" -> TUNED;
            case "stock" -> STOCK;
            default ->
                throw new IllegalArgumentException("reprise.runtime is '" + text + "', but must be tuned or stock");
        };
    }
}
