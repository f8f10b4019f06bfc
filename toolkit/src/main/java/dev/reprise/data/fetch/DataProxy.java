package dev.reprise.data.fetch;

import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.TrialParameters;
import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An HTTP proxy that https addresses are asked through. npm knows its own.
 *
 * @param host of the proxy
 * @param port of the proxy
 * @param direct names of hosts that are asked without it; {@code *} stands for any characters
 * @param login {@code user:password}, if it asks for one
 */
public record DataProxy(String host, int port, List<String> direct, Optional<String> login) {

    /** The environment variable with {@code user:password}: command lines and files of settings are for others to read. */
    public static final String LOGIN_VARIABLE = "REPRISE_PROXY_LOGIN";

    /** Java sends no password through a tunnel unless this property does not name the scheme Basic when http is first spoken. */
    static final String NOT_THROUGH_TUNNELS = "jdk.http.auth.tunneling.disabledSchemes";

    public DataProxy {
        direct = List.copyOf(direct);
    }

    /** The one that parameters and environment name. */
    public static Optional<DataProxy> of(ParameterValues parameters, Map<String, String> environment) {
        return parameters
                .find(TrialParameters.DATA_PROXY)
                .map(address -> new DataProxy(
                        address.getHostString(),
                        address.getPort(),
                        parameters.find(TrialParameters.DATA_NO_PROXY).orElse(List.of()),
                        Optional.ofNullable(environment.get(LOGIN_VARIABLE)).filter(login -> !login.isBlank())));
    }

    /** Has a client ask through it; its login goes to the proxy alone. */
    public void configure(HttpClient.Builder client) {
        client.proxy(new Selector());
        login.ifPresent(given -> {
            if (System.getProperty(NOT_THROUGH_TUNNELS) == null) {
                System.setProperty(NOT_THROUGH_TUNNELS, "");
            }
            client.authenticator(new Login(given));
        });
    }

    /** The host is asked without the proxy. */
    boolean leavesOut(String name) {
        return direct.stream()
                .map(pattern -> Pattern.quote(pattern.toLowerCase(Locale.ROOT)).replace("*", "\\E.*\\Q"))
                .anyMatch(pattern -> name.toLowerCase(Locale.ROOT).matches(pattern));
    }

    /** Without the login. */
    @Override
    public String toString() {
        return host + ":" + port;
    }

    private final class Selector extends ProxySelector {

        @Override
        public List<Proxy> select(URI address) {
            return leavesOut(address.getHost())
                    ? List.of(Proxy.NO_PROXY)
                    : List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(host, port)));
        }

        @Override
        public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
            // whoever asked gets the exception
        }
    }

    private static final class Login extends Authenticator {

        private final String login;

        Login(String login) {
            this.login = login;
        }

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            int colon = login.indexOf(':');
            String user = colon < 0 ? login : login.substring(0, colon);
            String password = colon < 0 ? "" : login.substring(colon + 1);
            // Never for a server that asks.
            return getRequestorType() == RequestorType.PROXY
                    ? new PasswordAuthentication(user, password.toCharArray())
                    : new PasswordAuthentication("", new char[0]);
        }
    }
}
