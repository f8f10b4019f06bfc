package dev.reprise.store.remote;

import static dev.reprise.store.SampleTrials.key;
import static dev.reprise.store.SampleTrials.trial;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.Expect;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Train;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.StoreParameters;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.store.TrialStore;
import dev.reprise.train.Trial;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs of users with homes of their own, in JVMs of their own, that share a store on a real nginx. Where there is no nginx this is
 * skipped, but not by CI on Linux.
 */
@TestMethodOrder(MethodName.class) // the first one fills the store
class NginxStoreTest {

    private static final String KEY = "a-Key-that-nobody-knows-3307";
    private static final String CI = "ci:" + Nginx.CI_PASSWORD;
    private static final String LAPTOP = "laptop:" + Nginx.LAPTOP_PASSWORD;

    @TempDir
    static Path folder;

    private static Optional<Nginx> started = Optional.empty();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        started = Optional.of(Nginx.start(Nginx.required(), folder.resolve("nginx")));
    }

    @AfterAll
    static void stop() throws IOException {
        if (started.isPresent()) {
            started.get().close();
        }
    }

    private static Nginx nginx() {
        return started.orElseThrow();
    }

    @Test
    void a_ci_pushes_and_a_second_home_trains_nothing() throws Exception {
        StoreRun ci = run("ci", true, CI, KEY);
        assertThat(ci.origins()).containsExactly(Origin.TRAINED);
        assertThat(ci.printed()).contains("0 hits, 12 misses, 12 pushed");
        int asked = nginx().requests().size();

        StoreRun laptop = run("laptop", false, LAPTOP, KEY);

        assertThat(laptop.origins()).containsExactly(Origin.RESTORED);
        assertThat(laptop.result().claims()).isEqualTo(ci.result().claims()).isNotEmpty();
        assertThat(laptop.printed()).contains("12 hits, 0 misses, 0 pushed (13 requests)");
        assertThat(nginx().requests().subList(asked, asked + 13)).containsOnly("GET 200");
        assertThat(nginx().requests()).hasSize(asked + 13);
        assertThat(List.of(ci.commandLine(), laptop.commandLine()))
                .allSatisfy(line -> assertThat(line).doesNotContain(secrets()));
    }

    @Test
    void b_with_a_wrong_password_the_run_goes_on_after_one_warning() throws Exception {
        StoreRun stranger = run("stranger", false, "laptop:guessed", KEY);

        assertThat(stranger.origins()).containsExactly(Origin.TRAINED);
        assertThat(stranger.warnings()).singleElement().asString().contains("does not accept the login (401)");
    }

    @Test
    void c_who_has_no_key_can_write_but_nobody_believes_it() throws Exception {
        for (Path file : nginx().files()) {
            Files.write(file, SigningKey.withoutSignature(Files.readAllBytes(file)));
        }

        StoreRun careful = run("careful", true, CI, KEY);

        assertThat(careful.origins()).containsExactly(Origin.TRAINED);
        assertThat(careful.printed())
                .contains("is not signed with the key that is set")
                .contains("0 hits, 12 misses, 12 pushed")
                .contains("refused as not signed with the key");
        assertThat(nginx().files()).allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .startsWith("reprise-signed 1 "));
    }

    @Test
    void d_who_may_only_read_is_not_asked_to_write_again() throws Exception {
        var warnings = Collections.synchronizedList(new ArrayList<String>());
        TrialStore local = TrialStore.open(folder.resolve("reader"), Instant.now(), warnings::add);

        try (RemoteStore remote = open(nginx().address(), LAPTOP, local, warnings)) {
            push(remote, local, 1);
            push(remote, local, 2);
        }

        assertThat(warnings).singleElement().asString().contains("does not accept the login (401)");
    }

    @Test
    void e_a_record_that_nginx_finds_too_large_stays_here() throws Exception {
        var warnings = Collections.synchronizedList(new ArrayList<String>());
        TrialStore local = TrialStore.open(folder.resolve("large"), Instant.now(), warnings::add);
        local.save(key(1), trial(1, manyMetrics()));
        assertThat(local.bytes(key(1)).orElseThrow()).hasSizeGreaterThan(200_000);

        try (RemoteStore remote = open(nginx().small(), CI, local, warnings)) {
            remote.push(key(1));
            remote.awaitPushes();
        }

        assertThat(warnings)
                .singleElement()
                .asString()
                .contains("(413); raise what it takes, in nginx by client_max_body_size");
    }

    @Test
    void f_nothing_that_was_written_anywhere_has_a_password_or_the_key() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).filter(file -> !List.of("readers", "writers")
                            .contains(file.getFileName().toString())))
                    .hasSizeGreaterThan(40)
                    .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .doesNotContain(secrets()));
        }
    }

    private static String[] secrets() {
        return new String[] {Nginx.CI_PASSWORD, Nginx.LAPTOP_PASSWORD, KEY, "guessed"};
    }

    private static Map<String, Double> manyMetrics() {
        var random = new Random(1);
        var metrics = new HashMap<String, Double>();
        for (int i = 0; i < 30_000; i++) {
            metrics.put("metric." + i, random.nextDouble());
        }
        return metrics;
    }

    private static RemoteStore open(URI address, String login, TrialStore local, List<String> warnings) {
        return RemoteStore.open(
                new RemoteSettings(
                        address, Login.parse(login), Optional.empty(), Duration.ofSeconds(20), Optional.empty()),
                local,
                warnings::add);
    }

    private static void push(RemoteStore remote, TrialStore local, int seed) {
        local.save(key(seed), trial(seed));
        remote.push(key(seed));
        remote.awaitPushes();
    }

    private static StoreRun run(String user, boolean push, String login, String key)
            throws IOException, InterruptedException {
        return StoreRun.of(
                Shared.class,
                folder.resolve(user),
                ParameterValues.none()
                        .with(StoreParameters.REMOTE, nginx().address())
                        .with(StoreParameters.PUSH, push),
                List.of(),
                Map.of(StoreParameters.LOGIN_VARIABLE, login, StoreParameters.KEY_VARIABLE, key));
    }

    @Experiment(locator = "Section 1", seeds = 6)
    @Expect(id = "enough", metric = "value", arm = "x=1", atLeast = "1", quote = "It is at least one.")
    static class Shared {
        @Sweep({"1", "2"})
        int x;

        @Train
        void train(Trial trial) {
            trial.record("value", x + trial.seed());
        }
    }
}
