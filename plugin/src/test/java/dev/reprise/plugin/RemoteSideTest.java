package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.StoreParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteSideTest {

    private static final String ADDRESS = "https://cache.example.org/reprise/";

    @TempDir
    Path folder;

    private final Settings settings = new Settings();
    private final DefaultRepositorySystemSession session = MavenRepositorySystemUtils.newSession();

    private void server(String id, @Nullable String user, @Nullable String password, @Nullable String passphrase) {
        var server = new Server();
        server.setId(id);
        server.setUsername(user);
        server.setPassword(password);
        server.setPassphrase(passphrase);
        settings.addServer(server);
    }

    /** Leaves all as it is, as Maven's own does with what is not encrypted or cannot be decrypted. */
    private record Undecrypted(Server getServer) implements SettingsDecryptionResult {

        @Override
        public List<Server> getServers() {
            return List.of(getServer);
        }

        @Override
        @SuppressWarnings("NullAway") // as the interface has it
        public Proxy getProxy() {
            return null;
        }

        @Override
        public List<Proxy> getProxies() {
            return List.of();
        }

        @Override
        public List<SettingsProblem> getProblems() {
            return List.of();
        }
    }

    private RemoteSide of(ParameterValues given) {
        return RemoteSide.of(
                given,
                settings,
                request -> new Undecrypted(request.getServers().get(0)),
                session,
                folder,
                new SystemStreamLog());
    }

    private static ParameterValues remote() {
        return ParameterValues.none().given(StoreParameters.REMOTE, ADDRESS);
    }

    @Test
    void without_an_address_nothing_is_set() throws IOException {
        server("reprise-store", "ada", "secret", "a key that nobody knows");

        RemoteSide none = of(ParameterValues.none());

        assertThat(none.environment()).isEmpty();
        assertThat(none.configure(ParameterValues.none())).isEqualTo(ParameterValues.none());
    }

    @Test
    void login_and_key_of_the_usual_server_go_by_the_environment_and_not_by_a_file() throws IOException {
        server("reprise-store", "ada", "secret", "a key that nobody knows");

        RemoteSide side = of(remote());

        assertThat(side.environment())
                .isEqualTo(Map.of("REPRISE_STORE_LOGIN", "ada:secret", "REPRISE_STORE_KEY", "a key that nobody knows"));
        assertThat(side.configure(ParameterValues.none()).asText())
                .containsEntry("reprise.store.remote", ADDRESS)
                .containsEntry("reprise.store.push", "false")
                .doesNotContainKey("reprise.store.server")
                .allSatisfy((name, text) -> assertThat(text).doesNotContain("secret", "nobody"));
    }

    @Test
    void a_server_without_login_may_have_a_key() {
        server("reprise-store", null, null, "a key that nobody knows");

        assertThat(of(remote()).environment()).isEqualTo(Map.of("REPRISE_STORE_KEY", "a key that nobody knows"));
    }

    @Test
    void the_usual_server_need_not_be_there() {
        assertThat(of(remote()).environment()).isEmpty();
    }

    @Test
    void a_server_that_is_asked_for_must_be_there() {
        server("team-cache", "ada", "secret", null);

        assertThatThrownBy(() -> of(remote().given(StoreParameters.SERVER, "team-cash")))
                .hasMessage("reprise.store.server is 'team-cash', but Maven's settings.xml has no such server."
                        + " Did you mean team-cache?");
        assertThat(of(remote().given(StoreParameters.SERVER, "team-cache")).environment())
                .isEqualTo(Map.of("REPRISE_STORE_LOGIN", "ada:secret"));
    }

    @Test
    void a_password_that_maven_could_not_decrypt_is_sent_to_nobody() {
        server("reprise-store", "ada", "{COQLCE6DU6GtcS5P=}", null);

        assertThatThrownBy(() -> of(remote()))
                .hasMessageContaining("The password of the server 'reprise-store'")
                .hasMessageContaining("settings-security.xml")
                .hasMessageNotContaining("COQ");
    }

    @Test
    void what_one_module_left_out_the_next_ones_leave_out() throws IOException {
        RemoteSide first = of(remote());
        first.configure(ParameterValues.none());
        first.remember();
        assertThat(of(remote()).isPresent()).isTrue();

        Files.writeString(first.leftOut(), "left out");
        first.remember();

        assertThat(of(remote()).isPresent()).isFalse();
        assertThat(of(ParameterValues.none().given(StoreParameters.REMOTE, "https://other.example.org/"))
                        .isPresent())
                .isTrue();
    }

    @Test
    void an_earlier_build_decides_nothing() throws IOException {
        RemoteSide side = of(remote());
        Files.writeString(side.leftOut(), "left out");

        side.configure(ParameterValues.none());

        assertThat(side.leftOut()).doesNotExist();
    }

    @Test
    void offline_nobody_is_asked() {
        session.setOffline(true);

        assertThat(of(remote()).isPresent()).isFalse();
    }
}
