package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.parameters.ParameterValues;
import java.util.Map;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Settings;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultProxySelector;
import org.junit.jupiter.api.Test;

class SettingsOfMavenTest {

    private final Settings settings = new Settings();
    private final DefaultProxySelector proxies = new DefaultProxySelector();

    private SettingsOfMaven read() {
        DefaultRepositorySystemSession session = MavenRepositorySystemUtils.newSession();
        session.setProxySelector(proxies);
        return SettingsOfMaven.of(settings, session);
    }

    /** As Maven hands settings over to its resolver. */
    private void proxy(String protocol, String host, String direct, String user, String password) {
        var proxy = new Proxy();
        proxy.setProtocol(protocol);
        proxy.setHost(host);
        proxy.setPort(3128);
        proxy.setNonProxyHosts(direct);
        settings.addProxy(proxy);
        var login = new AuthenticationBuilder()
                .addUsername(user)
                .addPassword(password)
                .build();
        proxies.add(new org.eclipse.aether.repository.Proxy(protocol, host, 3128, user == null ? null : login), direct);
    }

    private void mirror(String of, String address) {
        var mirror = new Mirror();
        mirror.setMirrorOf(of);
        mirror.setUrl(address);
        settings.addMirror(mirror);
    }

    @Test
    void without_proxies_and_mirrors_nothing_is_set() {
        assertThat(read()).isEqualTo(new SettingsOfMaven(ParameterValues.none(), Map.of()));
    }

    @Test
    void the_proxy_for_https_is_handed_on_with_the_hosts_that_need_none() {
        proxy("https", "proxy.example.org", "localhost|*.example.org", null, null);

        assertThat(read().parameters().asText())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "reprise.data.proxy",
                        "proxy.example.org:3128",
                        "reprise.data.noProxy",
                        "localhost,*.example.org"));
        assertThat(read().environment()).isEmpty();
    }

    @Test
    void its_login_goes_by_the_environment_and_not_by_a_file() {
        proxy("http", "proxy.example.org", "", "ada", "secret");

        assertThat(read().environment()).isEqualTo(Map.of("REPRISE_PROXY_LOGIN", "ada:secret"));
        assertThat(read().parameters().asText().values()).noneMatch(value -> value.contains("secret"));
    }

    @Test
    void a_mirror_of_data_sets_is_one_that_names_them() {
        mirror("*", "https://artifacts.example.org/maven");
        mirror("central, reprise-data", "https://artifacts.example.org/data");

        assertThat(read().parameters().asText())
                .isEqualTo(Map.of("reprise.data.mirror", "https://artifacts.example.org/data/"));
    }
}
