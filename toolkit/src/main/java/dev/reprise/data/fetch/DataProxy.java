package dev.reprise.data.fetch;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
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

    /** {@code host:port}. */
    public static final String ADDRESS = "reprise.data.proxy";

    /** Names of hosts that are asked directly, separated by {@code |} or commas. */
    public static final String DIRECT = "reprise.data.noProxy";

    /** The environment variable with {@code user:password}: command lines and files of settings are for others to read. */
    public static final String LOGIN_VARIABLE = "REPRISE_PROXY_LOGIN";

    private static final Pattern HOST_AND_PORT = Pattern.compile("([^:/\\s]+|\\[[0-9a-fA-F:]+]):(\\d{1,5})");

    /** Java sends no password through a tunnel unless this property does not name the scheme Basic when http is first spoken. */
    static final String NOT_THROUGH_TUNNELS = "jdk.http.auth.tunneling.disabledSchemes";

    public DataProxy {
        direct = List.copyOf(direct);
    }

    /** @throws IllegalArgumentException if the address is none */
    static Optional<DataProxy> of(Function<String, Optional<String>> parameters, Map<String, String> environment) {
        return parameters.apply(ADDRESS).map(address -> {
            Matcher parts = HOST_AND_PORT.matcher(address);
            if (!parts.matches()) {
                throw new IllegalArgumentException(
                        ADDRESS + " must be host:port, such as proxy.example.org:3128, not \"" + address + "\"");
            }
            List<String> direct = parameters.apply(DIRECT).stream()
                    .flatMap(names -> Arrays.stream(names.split("[|,]")))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
            return new DataProxy(
                    parts.group(1),
                    Integer.parseInt(parts.group(2)),
                    direct,
                    Optional.ofNullable(environment.get(LOGIN_VARIABLE)).filter(login -> !login.isBlank()));
        });
    }

    void configure(HttpClient.Builder client) {
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
