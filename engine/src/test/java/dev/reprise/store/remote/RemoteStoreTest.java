package dev.reprise.store.remote;

import static dev.reprise.store.SampleTrials.key;
import static dev.reprise.store.SampleTrials.restored;
import static dev.reprise.store.SampleTrials.trial;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.reprise.store.TrialStore;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two machines and a server between them, which does what it should or does not. */
class RemoteStoreTest {

    private static final String KEY = "correct horse battery staple";

    @TempDir
    Path folder;

    private final TestServer server = new TestServer();
    private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());
    private final List<RemoteStore> opened = new ArrayList<>();
    private Duration timeout = Duration.ofSeconds(20);
    private Optional<Login> login = Optional.empty();
    private Optional<SigningKey> signingKey = Optional.empty();

    @AfterEach
    void close() {
        opened.forEach(RemoteStore::close);
        server.close();
    }

    /** A store folder with its remote side. */
    private record Machine(TrialStore local, RemoteStore remote) {

        Fetched fetch(int seed) {
            return remote.fetch(key(seed)).join();
        }

        void trained(int seed) {
            local.save(key(seed), trial(seed));
            remote.push(key(seed));
            remote.awaitPushes();
        }
    }

    private Machine machine(String name) {
        return machine(name, server.address(), 1 << 20);
    }

    private Machine machine(String name, URI address, int largest) {
        TrialStore local = TrialStore.open(folder.resolve(name), Instant.now(), warnings::add);
        var settings = new RemoteSettings(address, login, signingKey, timeout, Optional.empty());
        RemoteStore remote = RemoteStore.open(settings, local, warnings::add, largest);
        opened.add(remote);
        return new Machine(local, remote);
    }

    private String path(int seed) {
        String key = key(seed).sha256();
        return "/cache/v1/" + key.substring(0, 2) + "/" + key;
    }

    private void onServer(int seed, byte[] content) {
        server.files().put(path(seed), content);
    }

    private byte[] recordOf(int seed) {
        TrialStore store = TrialStore.open(folder.resolve("made"), Instant.now(), warnings::add);
        store.save(key(seed), trial(seed));
        return store.bytes(key(seed)).orElseThrow();
    }

    @Test
    void what_one_machine_trained_another_restores_with_one_request() {
        machine("ci").trained(1);
        Machine laptop = machine("laptop");

        assertThat(laptop.fetch(1)).isEqualTo(Fetched.RECORD);

        assertThat(laptop.local().restore(key(1))).contains(restored(trial(1)));
        assertThat(server.requests()).containsExactly("PUT " + path(1), "GET " + path(1));
        assertThat(laptop.remote().summary(0))
                .isEqualTo("Remote store " + server.address() + ": 1 hit, 0 misses, 0 pushed (1 request)");
        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void what_nobody_trained_is_absent_without_a_word(int status) {
        server.answers(status);

        assertThat(machine("laptop").fetch(1)).isEqualTo(Fetched.NONE);
        assertThat(warnings).isEmpty();
    }

    @Test
    void records_that_are_there_already_are_not_pushed_again() {
        Machine ci = machine("ci");
        ci.trained(1);
        ci.local().save(key(2), trial(2));

        IntStream.of(1, 2, 3).forEach(seed -> ci.remote().pushIfAbsent(key(seed)));
        ci.remote().awaitPushes();

        assertThat(server.requests())
                .containsExactlyInAnyOrder("PUT " + path(1), "HEAD " + path(1), "HEAD " + path(2), "PUT " + path(2));
    }

    @Test
    void many_records_are_asked_for_at_a_time() {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        server.answers(exchange -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            pause(100);
            now.decrementAndGet();
            server.file(exchange);
        });
        Machine laptop = machine("laptop");

        CompletableFuture.allOf(IntStream.rangeClosed(1, 64)
                        .mapToObj(seed -> laptop.remote().fetch(key(seed)))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(most.get()).isBetween(8, 16);
        assertThat(server.requests()).hasSize(64);
    }

    @Test
    void a_login_is_sent_and_shown_to_nobody() {
        login = Login.parse("ada:päss:word");
        server.answers(exchange -> {
            String sent = exchange.getRequestHeaders().getFirst("Authorization");
            String expected = Base64.getEncoder().encodeToString("ada:päss:word".getBytes(StandardCharsets.UTF_8));
            TestServer.status(exchange, ("Basic " + expected).equals(sent) ? 404 : 401);
        });
        Machine laptop = machine("laptop");

        assertThat(laptop.fetch(1)).isEqualTo(Fetched.NONE);
        assertThat(laptop.remote().summary(1)
                        + new RemoteSettings(
                                server.address(), login, Optional.of(new SigningKey(KEY)), timeout, Optional.empty()))
                .doesNotContain("ada")
                .doesNotContain("word")
                .doesNotContain("horse");
    }

    @Test
    void without_a_login_that_is_wanted_there_is_one_warning_and_no_second_question() {
        server.answers(401);
        Machine laptop = machine("laptop");

        assertThat(laptop.fetch(1)).isEqualTo(Fetched.LEFT_OUT);
        assertThat(laptop.fetch(2)).isEqualTo(Fetched.LEFT_OUT);

        assertThat(server.requests()).hasSize(1);
        assertThat(warnings)
                .singleElement()
                .asString()
                .startsWith("The remote store " + server.address() + " wants a login (401), and there is none; check")
                .contains("REPRISE_STORE_LOGIN")
                .endsWith("it is left out for the rest of the build, which goes on without it");
    }

    @Test
    void a_wrong_login_is_not_repeated_in_the_warning() {
        login = Login.parse("ada:secret");
        server.answers(401);

        assertThat(machine("laptop").fetch(1)).isEqualTo(Fetched.LEFT_OUT);
        assertThat(warnings)
                .singleElement()
                .asString()
                .contains("does not accept the login (401)")
                .doesNotContain("secret")
                .doesNotContain("ada");
    }

    @Test
    void a_login_without_rights_is_reported() {
        server.answers(403);

        assertThat(machine("laptop").fetch(1)).isEqualTo(Fetched.LEFT_OUT);
        assertThat(warnings).singleElement().asString().contains("answers 403: whoever is logged in may not do this");
    }

    @Test
    void a_server_that_only_lets_read_is_sent_nothing_more_and_still_read() {
        onServer(3, recordOf(3));
        server.answers(exchange -> {
            if (exchange.getRequestMethod().equals("PUT")) {
                TestServer.status(exchange, 403);
            } else {
                server.file(exchange);
            }
        });
        Machine laptop = machine("laptop");

        laptop.trained(1);
        laptop.trained(2);

        assertThat(laptop.fetch(3)).isEqualTo(Fetched.RECORD);
        assertThat(server.requests()).containsExactly("PUT " + path(1), "GET " + path(3));
        assertThat(warnings).singleElement().asString().contains("nothing more is sent to it in this build");
    }

    @Test
    void a_record_too_large_for_the_server_stays_here_and_others_go() {
        server.answers(exchange -> {
            if (exchange.getRequestURI().getPath().equals(path(1))) {
                TestServer.status(exchange, 413);
            } else {
                server.file(exchange);
            }
        });
        Machine ci = machine("ci");

        ci.trained(1);
        ci.trained(2);

        assertThat(server.files()).containsOnlyKeys(path(2));
        assertThat(warnings).singleElement().asString().contains("(413); raise what it takes");
        assertThat(ci.remote().summary(0)).contains("1 pushed").contains("1 too large to be taken");
    }

    @Test
    void a_server_in_trouble_is_asked_three_times_and_then_left_out() {
        server.answers(500);
        Machine laptop = machine("laptop");

        assertThat(laptop.fetch(1)).isEqualTo(Fetched.LEFT_OUT);
        assertThat(laptop.fetch(2)).isEqualTo(Fetched.LEFT_OUT);

        assertThat(server.requests()).hasSize(3);
        assertThat(warnings).singleElement().asString().contains("answers 500; it is left out");
        assertThat(laptop.remote().summary(0)).endsWith("; left out after a fault");
    }

    @Test
    void trouble_that_passes_costs_another_question() {
        onServer(1, recordOf(1));
        var first = new AtomicInteger();
        server.answers(exchange -> {
            if (first.getAndIncrement() == 0) {
                TestServer.status(exchange, 503);
            } else {
                server.file(exchange);
            }
        });

        assertThat(machine("laptop").fetch(1)).isEqualTo(Fetched.RECORD);
        assertThat(warnings).isEmpty();
    }

    @Test
    void a_server_that_sends_byte_by_byte_is_not_waited_for() {
        timeout = Duration.ofSeconds(1);
        var over = new AtomicBoolean();
        server.answers(exchange -> {
            exchange.sendResponseHeaders(200, 10_000);
            for (int i = 0; i < 10_000 && !over.get(); i++) { // minutes, unless the test is over before
                exchange.getResponseBody().write('r');
                exchange.getResponseBody().flush();
                pause(50);
            }
        });

        assertThat(machine("laptop").fetch(1)).isEqualTo(Fetched.LEFT_OUT);

        over.set(true);
        assertThat(warnings).singleElement().asString().contains("took longer than 1.0 s; it is left out");
    }

    @Test
    void a_server_that_never_answers_is_not_waited_for() {
        timeout = Duration.ofSeconds(1);
        server.answers(exchange -> pause(5_000));

        assertThat(machine("laptop").fetch(1)).isEqualTo(Fetched.LEFT_OUT);
        assertThat(warnings).singleElement().asString().contains("took longer than 1.0 s; it is left out");
    }

    @Test
    void a_connection_that_is_cut_is_tried_again_and_then_left_out() {
        byte[] record = recordOf(1);
        server.answers(exchange -> {
            exchange.sendResponseHeaders(200, record.length);
            exchange.getResponseBody().write(record, 0, record.length / 2);
        });

        assertThat(machine("laptop").fetch(1)).isEqualTo(Fetched.LEFT_OUT);
        assertThat(server.requests()).hasSize(3);
        assertThat(warnings).singleElement().asString().contains("broke off: ");
    }

    @Test
    void a_server_that_is_not_there_is_left_out() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        Machine laptop = machine("laptop", URI.create("http://127.0.0.1:" + free + "/"), 1000);

        assertThat(laptop.fetch(1)).isEqualTo(Fetched.LEFT_OUT);
        assertThat(warnings).singleElement().asString().contains("cannot be reached; it is left out");
    }

    @Test
    void no_more_is_taken_than_a_record_can_have() {
        server.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var part = new byte[1000];
            for (int i = 0; i < 100_000; i++) {
                exchange.getResponseBody().write(part);
            }
        });

        Machine laptop = machine("laptop", server.address(), 10_000);

        assertThat(laptop.fetch(1)).isEqualTo(Fetched.LEFT_OUT);
        assertThat(warnings)
                .singleElement()
                .asString()
                .contains("sends more than the 10000 bytes that a record may have");
    }

    @Test
    void damaged_records_are_refused_with_one_warning_and_counted() {
        byte[] flipped = recordOf(1);
        flipped[flipped.length - 1] ^= 1;
        onServer(1, flipped);
        onServer(2, recordOf(1));
        onServer(3, "<html>Please log in</html>".getBytes(StandardCharsets.UTF_8));
        onServer(4, new byte[0]);
        onServer(5, recordOf(5));
        Machine laptop = machine("laptop");

        assertThat(IntStream.rangeClosed(1, 5).mapToObj(laptop::fetch))
                .containsExactly(Fetched.NONE, Fetched.NONE, Fetched.NONE, Fetched.NONE, Fetched.RECORD);

        assertThat(warnings)
                .singleElement()
                .asString()
                .contains(path(1) + " does not match its checksum; such records are refused, and their trials trained");
        assertThat(laptop.remote().summary(4)).endsWith(", 4 refused as damaged");
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(seed -> laptop.local().has(key(seed))))
                .containsOnly(false);
    }

    @Test
    void where_there_is_a_key_unsigned_and_wrongly_signed_records_are_refused() {
        onServer(1, recordOf(1));
        onServer(2, new SigningKey("the key of somebody else").sign(key(2), recordOf(2)));
        onServer(3, new SigningKey(KEY).sign(key(4), recordOf(3)));
        onServer(4, "reprise-signed 1 ".getBytes(StandardCharsets.US_ASCII));
        onServer(5, new SigningKey(KEY).sign(key(5), recordOf(5)));
        signingKey = Optional.of(new SigningKey(KEY));
        Machine laptop = machine("laptop");

        assertThat(IntStream.rangeClosed(1, 5).mapToObj(laptop::fetch))
                .containsExactly(Fetched.NONE, Fetched.NONE, Fetched.NONE, Fetched.NONE, Fetched.RECORD);

        assertThat(warnings)
                .singleElement()
                .asString()
                .contains(path(1) + " is not signed with the key that is set, so that anybody may have written it");
        assertThat(laptop.remote().summary(4)).endsWith(", 4 refused as not signed with the key");
    }

    @Test
    void what_is_signed_here_is_taken_there_with_the_key_and_without_one() {
        signingKey = Optional.of(new SigningKey(KEY));
        machine("ci").trained(1);
        Machine withKey = machine("with key");
        signingKey = Optional.empty();
        Machine without = machine("without");

        assertThat(withKey.fetch(1)).isEqualTo(Fetched.RECORD);
        assertThat(without.fetch(1)).isEqualTo(Fetched.RECORD);
        assertThat(new String(server.files().get(path(1)), StandardCharsets.ISO_8859_1))
                .startsWith("reprise-signed 1 ");
        assertThat(without.local().restore(key(1))).contains(restored(trial(1)));
    }

    @Test
    void a_note_comes_in_the_place_of_a_record() {
        Machine ci = machine("ci");
        ci.local().note(key(1), Map.of("java", "17"));
        ci.remote().push(key(1));
        ci.remote().awaitPushes();
        Machine laptop = machine("laptop");

        assertThat(laptop.fetch(1)).isEqualTo(Fetched.NOTE);
        assertThat(laptop.local().noted(key(1))).contains(Map.of("java", "17"));
        assertThat(laptop.local().restore(key(1))).isEmpty();
        assertThat(ci.remote().summary(0)).contains("0 pushed");
    }

    @Test
    void redirects_are_followed_at_home_only_unless_they_are_encrypted() {
        onServer(1, recordOf(1));
        onServer(2, recordOf(2));
        server.answers(exchange -> {
            String path = exchange.getRequestURI().getPath();
            if (exchange.getRequestURI().getQuery() != null) {
                server.file(exchange);
            } else if (path.equals(path(1))) {
                redirect(exchange, path + "?moved");
            } else {
                redirect(exchange, server.address().toString().replace("127.0.0.1", "localhost") + "?token=secret");
            }
        });
        Machine laptop = machine("laptop");

        assertThat(laptop.fetch(1)).isEqualTo(Fetched.RECORD);
        assertThat(laptop.fetch(2)).isEqualTo(Fetched.LEFT_OUT);
        assertThat(warnings)
                .singleElement()
                .asString()
                .contains("redirects to http://localhost, which is not https")
                .doesNotContain("secret");
    }

    @Test
    void what_is_sent_is_never_redirected() {
        server.answers(exchange -> redirect(exchange, "https://elsewhere.invalid/"));

        machine("ci").trained(1);

        assertThat(warnings).singleElement().asString().contains("answers 307, a redirect, to what is sent to it");
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        TestServer.status(exchange, 307);
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
