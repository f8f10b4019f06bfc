package dev.reprise.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.reprise.data.CorruptDataException;
import dev.reprise.data.DataUnavailableException;
import dev.reprise.data.Packing;
import dev.reprise.data.Source;
import dev.reprise.data.format.Packed;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpsDownloadTest {

    @TempDir
    static Path shared;

    private static HttpsServerOfTests server;

    @TempDir
    Path root;

    @BeforeAll
    static void start() throws Exception {
        server = HttpsServerOfTests.start(shared);
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    /** Waits long enough for a machine that is busy with other things. */
    private static HttpsDownload patient() {
        return waiting(Duration.ofSeconds(30));
    }

    private static HttpsDownload waiting(Duration timeout) {
        return new HttpsDownload(timeout, Duration.ofMillis(5), Optional.of(server.trustingIt()), Optional.empty());
    }

    private DataSets sets(HttpsDownload https) {
        return new DataSets(new Workplace(root).settings(), https);
    }

    private Source.Https plain(String path) {
        return Source.Https.plain(server.address(path));
    }

    private Loaded<String> load(Source... sources) {
        return sets(patient()).load(Letters.from(sources), 1);
    }

    private void unavailable(String message, Source... sources) {
        assertThatExceptionOfType(DataUnavailableException.class)
                .isThrownBy(() -> load(sources))
                .withMessageContaining(message);
        assertThat(new Workplace(root).cached()).isEmpty();
    }

    @Test
    void files_arrive_plain_gzipped_and_in_archives() {
        server.serve("/plain", Letters.CONTENT);
        server.serve("/gz", Packed.gzip(Letters.CONTENT));
        server.serve("/tgz", Packed.tarGz("a/b", Letters.CONTENT));
        assertThat(load(plain("/plain")).use().source()).isEqualTo(server.address("/plain"));
        for (Source source : List.of(
                Source.Https.gzip(server.address("/gz")),
                new Source.Https(URI.create(server.address("/tgz")), new Packing.TarGz("a/b"), 10_000))) {
            assertThat(new DataSets(new Workplace(root.resolve("x" + source.hashCode())).settings(), patient())
                            .load(Letters.from(source), 1)
                            .content())
                    .isEqualTo("AB");
        }
    }

    @Test
    void a_redirect_to_https_is_followed() {
        server.serve("/target", Letters.CONTENT);
        server.redirect("/moved", "/target");
        assertThat(load(plain("/moved")).content()).isEqualTo("AB");
    }

    @Test
    void a_redirect_to_http_is_refused() {
        server.redirect("/downgrade", "http://localhost:1/letters.txt");
        unavailable("redirected to http://localhost:1/letters.txt, which is not https", plain("/downgrade"));
    }

    @Test
    void a_redirect_in_circles_ends() {
        server.redirect("/circle", "/circle");
        unavailable("more than 5 redirects", plain("/circle"));
    }

    @Test
    void a_cut_connection_is_taken_up_where_it_broke() {
        server.cutOnce("/cut", Letters.CONTENT, 1200, true);
        assertThat(load(plain("/cut")).content()).isEqualTo("AB");
        assertThat(server.requests("/cut")).containsExactly("", "bytes=1200-");
    }

    @Test
    void a_cut_connection_to_a_server_without_ranges_starts_again() {
        server.cutOnce("/cut-plain", Letters.CONTENT, 1200, false);
        assertThat(load(plain("/cut-plain")).content()).isEqualTo("AB");
        assertThat(server.requests("/cut-plain")).containsExactly("", "");
    }

    @Test
    void wrong_content_is_refused() {
        server.serve("/wrong", new byte[2000]);
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> load(plain("/wrong")))
                .withMessageContaining("REFUSED: letters.txt: from " + server.address("/wrong") + " has SHA-256");
        assertThat(new Workplace(root).cached()).isEmpty();
    }

    @Test
    void more_than_the_limit_is_refused_whether_announced_or_not() {
        server.serve("/large", new byte[100_000]);
        unavailable("announces 100000 bytes; at most 6098 are taken", plain("/large"));
        server.serveEndlessly("/endless");
        unavailable("sends more than the 6098 bytes that are taken", plain("/endless"));
    }

    @Test
    void a_server_that_stands_still_is_given_up() {
        server.stall("/stall", 500, 2000);
        DataSets impatient = sets(waiting(Duration.ofSeconds(2)));

        assertThatExceptionOfType(DataUnavailableException.class)
                .isThrownBy(() -> impatient.load(Letters.from(plain("/stall")), 1))
                .withMessageContaining("the transfer stood still for 2.0 s (tried 4 times");
    }

    @Test
    void what_is_not_there_is_asked_for_once() {
        unavailable("the server answers 404", plain("/absent"));
        assertThat(server.requests("/absent")).hasSize(1);
    }

    @Test
    void a_host_that_cannot_be_reached_is_not_asked_again() throws Exception {
        HttpsDownload download = patient();
        URI nobody;
        try (ServerSocket closed = new ServerSocket(0)) {
            nobody = URI.create("https://localhost:" + closed.getLocalPort() + "/letters.txt");
        }
        assertThatIOException()
                .isThrownBy(() -> download.download(nobody, root.resolve("x"), 1000))
                .withMessage("cannot connect to localhost");
        assertThatIOException()
                .isThrownBy(() -> download.download(nobody, root.resolve("x"), 1000))
                .withMessage("localhost could not be reached before");
    }

    @Test
    void an_unknown_certificate_is_not_trusted() {
        HttpsDownload strict = new HttpsDownload(Duration.ofSeconds(30), Optional.empty());
        server.serve("/secret", Letters.CONTENT);
        assertThatIOException()
                .isThrownBy(() -> strict.download(plain("/secret").address(), root.resolve("x"), 1000))
                .withMessageContaining("certif");
        assertThat(Files.exists(root.resolve("x"))).isFalse();
    }

    @Test
    void addresses_without_https_cannot_be_declared() {
        assertThatIllegalArgumentException().isThrownBy(() -> Source.Https.plain("http://example.org/letters.txt"));
    }
}
