package dev.reprise.store.remote;

import dev.reprise.parameters.StoreParameters;
import dev.reprise.store.StoreListener;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What is wrong with a remote store: each kind is reported once, and counted. Safe for use by many threads. */
final class Faults {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int PROXY_LOGIN = 407;

    private enum Kind {
        /** Nothing more is asked or sent. */
        LEFT_OUT,
        /** Nothing more is sent. */
        TAKES_NOTHING,
        UNSIGNED,
        DAMAGED,
        TOO_LARGE
    }

    private final RemoteSettings settings;
    private final StoreListener listener;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final Map<Kind, String> first = new EnumMap<>(Kind.class);

    Faults(RemoteSettings settings, StoreListener listener) {
        this.settings = settings;
        this.listener = listener;
    }

    synchronized boolean leftOut() {
        return counts.containsKey(Kind.LEFT_OUT);
    }

    synchronized boolean takesNothing() {
        return leftOut() || counts.containsKey(Kind.TAKES_NOTHING);
    }

    /** @param problem end of a sentence about the server */
    void leaveOut(String problem) {
        report(
                Kind.LEFT_OUT,
                "The remote store " + settings.address() + " " + problem
                        + "; it is left out for the rest of the build, which goes on without it");
    }

    void takeNothing(String problem) {
        report(
                Kind.TAKES_NOTHING,
                "The remote store " + settings.address() + " " + problem
                        + "; nothing more is sent to it in this build, and trials stay in the local store");
    }

    void refusal(int status) {
        leaveOut(words(status));
    }

    void refusalToTake(int status) {
        takeNothing(words(status));
    }

    private String words(int status) {
        return switch (status) {
            case UNAUTHORIZED ->
                settings.login().isPresent()
                        ? "does not accept the login (401); " + whereLoginsAre()
                        : "wants a login (401), and there is none; " + whereLoginsAre();
            case FORBIDDEN -> "answers 403: whoever is logged in may not do this; " + whereLoginsAre();
            case PROXY_LOGIN -> "is behind a proxy that wants another login (407)";
            default -> "answers " + status;
        };
    }

    private static String whereLoginsAre() {
        return "check the server in Maven's settings.xml that " + StoreParameters.SERVER + " names, or "
                + StoreParameters.LOGIN_VARIABLE;
    }

    void unsigned(URI record) {
        report(
                Kind.UNSIGNED,
                "The record " + record + " is not signed with the key that is set, so that anybody may have written it;"
                        + " such records are refused, and their trials trained");
    }

    void damaged(URI record, String problem) {
        report(
                Kind.DAMAGED,
                "The record " + record + " " + problem + "; such records are refused, and their trials trained");
    }

    void tooLarge(int bytes) {
        report(
                Kind.TOO_LARGE,
                "The remote store " + settings.address() + " takes no record of " + bytes
                        + " bytes (413); raise what it takes, in nginx by client_max_body_size. Such trials stay in the local"
                        + " store");
    }

    private void report(Kind kind, String message) {
        synchronized (this) {
            if (counts.merge(kind, 1, Integer::sum) > 1) {
                return;
            }
            first.put(kind, message);
        }
        listener.warning(message);
    }

    /** Why nothing is asked or sent any more, as it was reported. */
    synchronized Optional<String> gravest() {
        return Optional.ofNullable(first.getOrDefault(Kind.LEFT_OUT, first.get(Kind.TAKES_NOTHING)));
    }

    /** As the end of a line. */
    synchronized String counts() {
        return counted(Kind.UNSIGNED, " refused as not signed with the key")
                + counted(Kind.DAMAGED, " refused as damaged")
                + counted(Kind.TOO_LARGE, " too large to be taken")
                + (leftOut() ? "; left out after a fault" : takesNothing() ? "; takes nothing" : "");
    }

    private String counted(Kind kind, String what) {
        int count = counts.getOrDefault(kind, 0);
        return count == 0 ? "" : ", " + count + what;
    }
}
