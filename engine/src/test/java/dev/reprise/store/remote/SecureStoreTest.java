package dev.reprise.store.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.Expect;
import dev.reprise.Experiment;
import dev.reprise.Train;
import dev.reprise.data.fetch.ProxyOfTests;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.StoreParameters;
import dev.reprise.parameters.TrialParameters;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.train.Trial;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Runs that share a store on a real nginx over https, whose certificate no machine trusts by itself. */
@TestMethodOrder(MethodName.class) // the first one fills the store
class SecureStoreTest {

    private static final String CI = "ci:" + Nginx.CI_PASSWORD;
    private static final String LAPTOP = "laptop:" + Nginx.LAPTOP_PASSWORD;
    private static final String PROXY = "ada:proxy-PassWord-2208";

    @TempDir
    static Path folder;

    private static Optional<Nginx> started = Optional.empty();
    private static Optional<Authority> authority = Optional.empty();

    @BeforeAll
    static void start() throws Exception {
        Path program = Nginx.required();
        authority = Optional.of(Authority.found(folder.resolve("authority")));
        started = Optional.of(Nginx.start(program, folder.resolve("nginx"), authority.get()));
    }

    @AfterAll
    static void stop() throws IOException {
        if (started.isPresent()) {
            started.get().close();
        }
    }

    @Test
    void a_trust_store_with_the_own_authority_makes_the_server_trusted() throws Exception {
        StoreRun ci = run("ci", CI, true, trusting(), ParameterValues.none(), Map.of());
        StoreRun laptop = run("laptop", LAPTOP, false, trusting(), ParameterValues.none(), Map.of());

        assertThat(ci.printed()).contains("0 hits, 3 misses, 3 pushed");
        assertThat(laptop.origins()).containsExactly(Origin.RESTORED);
        assertThat(laptop.printed()).contains("3 hits, 0 misses, 0 pushed");
    }

    @Test
    void b_without_it_the_run_goes_on_after_one_warning_that_says_what_is_missing() throws Exception {
        StoreRun stranger = run("stranger", LAPTOP, false, List.of(), ParameterValues.none(), Map.of());

        assertThat(stranger.origins()).containsExactly(Origin.TRAINED);
        assertThat(stranger.warnings())
                .singleElement()
                .asString()
                .contains("has a certificate that this JVM does not trust", "javax.net.ssl.trustStore");
    }

    @Test
    void c_a_proxy_and_the_store_behind_it_each_get_their_own_login() throws Exception {
        ProxyOfTests proxy = ProxyOfTests.start(Optional.of(PROXY));
        try {
            StoreRun behind =
                    run("behind", LAPTOP, false, trusting(), through(proxy), Map.of("REPRISE_PROXY_LOGIN", PROXY));

            assertThat(behind.origins()).as(behind.printed()).containsExactly(Origin.RESTORED);
            assertThat(proxy.tunnels())
                    .isNotEmpty()
                    .containsOnly(started.orElseThrow().address().getAuthority());
            assertThat(behind.commandLine() + behind.printed()).doesNotContain("PassWord");
        } finally {
            proxy.stop();
        }
    }

    @Test
    void d_a_proxy_that_wants_another_login_is_named_in_the_warning() throws Exception {
        ProxyOfTests proxy = ProxyOfTests.start(Optional.of(PROXY));
        try {
            StoreRun refused = run(
                    "refused", LAPTOP, false, trusting(), through(proxy), Map.of("REPRISE_PROXY_LOGIN", "ada:guessed"));

            assertThat(refused.origins()).containsExactly(Origin.TRAINED);
            assertThat(refused.warnings())
                    .singleElement()
                    .asString()
                    .contains("the proxy before it", "REPRISE_PROXY_LOGIN");
            assertThat(proxy.tunnels()).isEmpty();
        } finally {
            proxy.stop();
        }
    }

    private static ParameterValues through(ProxyOfTests proxy) {
        return ParameterValues.none()
                .with(TrialParameters.DATA_PROXY, InetSocketAddress.createUnresolved("localhost", proxy.port()));
    }

    private static List<String> trusting() {
        return authority.orElseThrow().trusting();
    }

    private static StoreRun run(
            String user,
            String login,
            boolean push,
            List<String> arguments,
            ParameterValues more,
            Map<String, String> environment)
            throws IOException, InterruptedException {
        var all = new HashMap<>(environment);
        all.put(StoreParameters.LOGIN_VARIABLE, login);
        return StoreRun.of(
                Shared.class,
                folder.resolve(user),
                more.with(StoreParameters.REMOTE, started.orElseThrow().address())
                        .with(StoreParameters.PUSH, push),
                arguments,
                all);
    }

    @Experiment(locator = "Section 1", seeds = 3)
    @Expect(id = "enough", metric = "value", atLeast = "1", quote = "It is at least one.")
    static class Shared {

        @Train
        void train(Trial trial) {
            trial.record("value", trial.seed());
        }
    }
}
