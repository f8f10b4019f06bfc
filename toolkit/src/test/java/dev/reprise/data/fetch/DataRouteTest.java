package dev.reprise.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.reprise.data.DataUnavailableException;
import dev.reprise.data.Source;
import dev.reprise.parameters.Parameter;
import dev.reprise.parameters.ParameterValues;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataRouteTest {

    @TempDir
    static Path shared;

    private static HttpsServerOfTests server;

    @TempDir
    Path root;

    private Optional<ProxyOfTests> proxy = Optional.empty();

    @BeforeAll
    static void start() throws Exception {
        server = HttpsServerOfTests.start(shared);
        server.serve("/plain", Letters.CONTENT);
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @AfterEach
    void stopProxy() throws IOException {
        if (proxy.isPresent()) {
            proxy.get().stop();
        }
    }

    private ProxyOfTests proxy(Optional<String> login) throws IOException {
        proxy = Optional.of(ProxyOfTests.start(login));
        return proxy.get();
    }

    private Loaded<String> load(Map<String, String> parameters, Map<String, String> environment, Source... sources) {
        DataRoute route = DataRoute.of(
                ParameterValues.read(Parameter::ofTrials, name -> Optional.ofNullable(parameters.get(name))),
                environment);
        var https = new HttpsDownload(
                Duration.ofSeconds(30), Duration.ofMillis(5), Optional.of(server.trustingIt()), route.proxy());
        return new DataSets(new Workplace(root).settings(route), https).load(Letters.from(sources), 1);
    }

    private static Source plain() {
        return Source.Https.plain(server.address("/plain"));
    }

    private static String authority() {
        return URI.create(server.address("/")).getAuthority();
    }

    @Test
    void downloads_go_through_the_proxy() throws IOException {
        ProxyOfTests through = proxy(Optional.empty());

        assertThat(load(Map.of("reprise.data.proxy", "localhost:" + through.port()), Map.of(), plain())
                        .content())
                .isEqualTo("AB");
        assertThat(through.tunnels()).containsExactly(authority());
    }

    @Test
    void hosts_that_need_no_proxy_are_asked_directly() throws IOException {
        ProxyOfTests through = proxy(Optional.empty());

        load(
                Map.of(
                        "reprise.data.proxy",
                        "localhost:" + through.port(),
                        "reprise.data.noProxy",
                        "*.example.org|LOCAL*"),
                Map.of(),
                plain());

        assertThat(through.tunnels()).isEmpty();
    }

    @Test
    void a_proxy_that_asks_for_a_login_gets_it() throws IOException {
        ProxyOfTests through = proxy(Optional.of("ada:s:cret"));

        load(
                Map.of("reprise.data.proxy", "localhost:" + through.port()),
                Map.of("REPRISE_PROXY_LOGIN", "ada:s:cret"),
                plain());

        assertThat(through.tunnels()).containsExactly(authority());
    }

    @Test
    void a_login_that_is_missing_or_wrong_is_told_with_where_it_belongs() throws IOException {
        ProxyOfTests through = proxy(Optional.of("ada:secret"));
        Map<String, String> parameters = Map.of("reprise.data.proxy", "localhost:" + through.port());

        for (Map<String, String> environment :
                List.of(Map.<String, String>of(), Map.of("REPRISE_PROXY_LOGIN", "ada:x"))) {
            assertThatExceptionOfType(DataUnavailableException.class)
                    .isThrownBy(() -> load(parameters, environment, plain()))
                    .withMessageContaining("the proxy wants another login")
                    .withMessageContaining("REPRISE_PROXY_LOGIN")
                    .withMessageNotContaining("ada:x");
        }
        assertThat(through.tunnels()).isEmpty();
    }

    @Test
    void a_proxy_that_is_not_there_is_named() throws IOException {
        int nobody;
        try (ServerSocket closed = new ServerSocket(0)) {
            nobody = closed.getLocalPort();
        }
        assertThatExceptionOfType(DataUnavailableException.class)
                .isThrownBy(() -> load(Map.of("reprise.data.proxy", "localhost:" + nobody), Map.of(), plain()))
                .withMessageContaining("cannot connect to localhost through the proxy localhost:" + nobody);
    }

    @Test
    void a_mirror_is_asked_first_and_the_declared_source_if_it_has_no_copy() {
        server.serve("/copies/letters/letters.txt", Letters.CONTENT);

        assertThat(load(Map.of("reprise.data.mirror", server.address("/copies")), Map.of(), plain())
                        .use()
                        .source())
                .isEqualTo(server.address("/copies/letters/letters.txt"));
        root = root.resolve("another");
        assertThat(load(Map.of("reprise.data.mirror", server.address("/empty/")), Map.of(), plain())
                        .use()
                        .source())
                .isEqualTo(server.address("/plain"));
    }

    @Test
    void what_is_no_address_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> load(Map.of("reprise.data.proxy", "http://proxy:80"), Map.of()))
                .withMessage(
                        "reprise.data.proxy is 'http://proxy:80', but must be host:port, such as proxy.example.org:3128");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> load(Map.of("reprise.data.mirror", "http://mirror"), Map.of()))
                .withMessage("reprise.data.mirror is 'http://mirror', but must be an https address");
    }
}
