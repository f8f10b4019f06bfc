package dev.reprise.parameters;

import static dev.reprise.parameters.Parameter.Reader.ENGINE;
import static dev.reprise.parameters.Parameter.Reader.GOAL;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/** The store's remote side. What nobody may read is no parameter: login and key stand in Maven's settings or in the environment. */
public final class StoreParameters {

    /** The environment variable with {@code user:password} of the remote store. */
    public static final String LOGIN_VARIABLE = "REPRISE_STORE_LOGIN";

    /** The environment variable with the key that records are signed with. */
    public static final String KEY_VARIABLE = "REPRISE_STORE_KEY";

    /** Variables that are for the JVM that speaks to the remote store, and are taken from those that train. */
    public static final List<String> SECRET_VARIABLES = List.of(LOGIN_VARIABLE, KEY_VARIABLE);

    public static final Parameter<URI> REMOTE = Parameter.of(
            "reprise.store.remote",
            Form.serverAddress(),
            "Address of a store that several machines share, where trials are looked up that `reprise.store` lacks: https, or"
                    + " http on this machine. None when not set; left out when Maven is offline.",
            GOAL,
            ENGINE);

    public static final Parameter<String> SERVER = Parameter.of(
                    "reprise.store.server",
                    Form.text(),
                    "Id of the server in Maven's `settings.xml` whose `username` and `password` the remote store wants, and whose"
                            + " `passphrase` is the key that records are signed with. The environment variables"
                            + " `REPRISE_STORE_LOGIN` (`user:password`) and `REPRISE_STORE_KEY` win.",
                    GOAL)
            .unlessSet("reprise-store");

    public static final Parameter<Boolean> PUSH = Parameter.of(
                    "reprise.store.push",
                    Form.flag(),
                    "Sends the trials that this run trains to the remote store as well.",
                    GOAL,
                    ENGINE)
            .unlessSet(false);

    public static final Parameter<Duration> TIMEOUT = Parameter.of(
                    "reprise.store.timeout",
                    Form.duration(),
                    "How long the remote store may take for one record, with all that is tried again. Then it is left out for"
                            + " the rest of the build.",
                    GOAL,
                    ENGINE)
            .unlessSet(Duration.ofSeconds(30));

    static final List<Parameter<?>> ALL = List.of(REMOTE, SERVER, PUSH, TIMEOUT);

    private StoreParameters() {}
}
