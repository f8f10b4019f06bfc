package dev.reprise.plugin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the experiments' JVM waits for a debugger. */
record DebugPort(int number) {

    private static final int USUAL = 5005;

    /** @param text {@code true}, {@code false} or a port; null for none */
    static Optional<DebugPort> parse(@Nullable String text) {
        if (text == null || text.isBlank() || text.equals("false")) {
            return Optional.empty();
        }
        return Optional.of(new DebugPort(text.equals("true") ? USUAL : Allowed.port("reprise.debug", text)));
    }

    /** Without a host, the JVM listens to its own machine only. */
    String jvmArgument() {
        return "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=" + number;
    }
}
