package dev.reprise.store.remote;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Who asks a remote store.
 *
 * @param user name without colon
 * @param password may be empty
 */
record Login(String user, String password) {

    /** From {@code user:password}; without a colon all of it is the user. */
    static Optional<Login> parse(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        int colon = text.indexOf(':');
        return Optional.of(
                colon < 0 ? new Login(text, "") : new Login(text.substring(0, colon), text.substring(colon + 1)));
    }

    /** What the header {@code Authorization} holds (RFC 7617). */
    String basic() {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "login";
    }
}
