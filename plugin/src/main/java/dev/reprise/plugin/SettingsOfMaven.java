package dev.reprise.plugin;

import dev.reprise.data.fetch.DataProxy;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.TrialParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Settings;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.AuthenticationContext;
import org.eclipse.aether.repository.Proxy;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * What Maven's settings say about how data sets are reached: the proxy for https, and the mirror of {@value #REPOSITORY}. Asterisks
 * in {@code mirrorOf} do not count, since those mirrors are of artifacts.
 *
 * @param parameters of the engine
 * @param environment what must not stand in files of the build: the proxy's login
 */
record SettingsOfMaven(ParameterValues parameters, Map<String, String> environment) {

    /** What {@code mirrorOf} calls the places that data sets come from. */
    static final String REPOSITORY = "reprise-data";

    /** Any host: which ones are asked directly is decided for each address. */
    private static final String SOME_ADDRESS = "https://data.invalid/";

    static SettingsOfMaven of(MavenSession session) {
        return of(session.getSettings(), session.getRepositorySession());
    }

    /** @param resolver chooses among the proxies, and has their passwords decrypted */
    static SettingsOfMaven of(Settings settings, RepositorySystemSession resolver) {
        ParameterValues parameters = ParameterValues.none()
                .given(TrialParameters.DATA_MIRROR, mirror(settings).orElse(null));
        var environment = new LinkedHashMap<String, String>();
        var asked = new RemoteRepository.Builder(REPOSITORY, "default", SOME_ADDRESS).build();
        Proxy proxy = resolver.getProxySelector().getProxy(asked);
        if (proxy != null) {
            parameters = parameters
                    .given(TrialParameters.DATA_PROXY, proxy.getHost() + ":" + proxy.getPort())
                    .given(TrialParameters.DATA_NO_PROXY, direct(settings, proxy));
            login(resolver, new RemoteRepository.Builder(asked).setProxy(proxy).build())
                    .ifPresent(login -> environment.put(DataProxy.LOGIN_VARIABLE, login));
        }
        return new SettingsOfMaven(parameters, environment);
    }

    private static Optional<String> mirror(Settings settings) {
        return settings.getMirrors().stream()
                .filter(mirror ->
                        Arrays.asList(mirror.getMirrorOf().split("\\s*,\\s*")).contains(REPOSITORY))
                .map(Mirror::getUrl)
                .findFirst();
    }

    private static String direct(Settings settings, Proxy proxy) {
        return settings.getProxies().stream()
                .filter(one ->
                        one.isActive() && one.getHost().equals(proxy.getHost()) && one.getPort() == proxy.getPort())
                .map(one -> Optional.ofNullable(one.getNonProxyHosts()).orElse(""))
                .findFirst()
                .orElse("");
    }

    private static Optional<String> login(RepositorySystemSession resolver, RemoteRepository through) {
        try (AuthenticationContext context = AuthenticationContext.forProxy(resolver, through)) {
            String user = context == null ? null : context.get(AuthenticationContext.USERNAME);
            if (user == null) {
                return Optional.empty();
            }
            String password = context.get(AuthenticationContext.PASSWORD);
            return Optional.of(user + ":" + (password == null ? "" : password));
        }
    }
}
