package dev.reprise.store.remote;

import dev.reprise.data.fetch.DataProxy;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.StoreParameters;
import dev.reprise.store.StoreKey;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Where a remote store is, and how it is asked.
 *
 * @param address that keys are appended to; ends with a slash
 * @param login that it is told, if any
 * @param key that records are signed with; unsigned ones are refused where there is one
 * @param timeout of one record, with all that is tried again
 * @param proxy for https; the JVM's own if empty
 */
public record RemoteSettings(
        URI address, Optional<Login> login, Optional<SigningKey> key, Duration timeout, Optional<DataProxy> proxy) {

    /** In the address, so that a later format can lie beside this one. */
    private static final String FORMAT = "v1/";

    /**
     * From the parameters of a run and an environment; empty if there is no remote store.
     *
     * @throws IllegalArgumentException if the key is too short
     */
    public static Optional<RemoteSettings> of(ParameterValues parameters, Map<String, String> environment) {
        return parameters
                .find(StoreParameters.REMOTE)
                .map(address -> new RemoteSettings(
                        address,
                        secret(environment, StoreParameters.LOGIN_VARIABLE).flatMap(Login::parse),
                        secret(environment, StoreParameters.KEY_VARIABLE).map(SigningKey::new),
                        parameters.get(StoreParameters.TIMEOUT),
                        DataProxy.of(parameters, environment)));
    }

    private static Optional<String> secret(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** {@code <address>v1/<first two digits>/<key>}. */
    URI addressOf(StoreKey key) {
        return address.resolve(FORMAT + key.sha256().substring(0, 2) + "/" + key.sha256());
    }

    boolean isEncrypted() {
        return "https".equals(address.getScheme());
    }
}
