package dev.reprise.store.remote;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** One question and its answer; what goes wrong is for {@link Attempts}. */
final class Client {

    private static final Duration MOST_TO_CONNECT = Duration.ofSeconds(10);
    private static final int MOST_REDIRECTS = 5;
    private static final int OK = 200;

    private final RemoteSettings settings;
    private final int largest;
    private final HttpClient http;
    private final boolean challenged;
    private final AtomicLong requests = new AtomicLong();

    /** @param largest bytes that an answer may have */
    Client(RemoteSettings settings, int largest) {
        this.settings = settings;
        this.largest = largest;
        // One connection per question at a time: what every server and gateway does well.
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(min(settings.timeout(), MOST_TO_CONNECT));
        Optional<ProxyLogin> both = settings.isEncrypted() ? ProxyLogin.of(settings) : Optional.empty();
        if (settings.isEncrypted()) {
            settings.proxy().ifPresent(proxy -> proxy.configure(builder));
        }
        both.ifPresent(builder::authenticator);
        this.challenged = both.isPresent();
        this.http = builder.build();
    }

    /**
     * What a server answers.
     *
     * @param body empty unless the status is 200
     */
    record Answer(int status, byte[] body) {}

    /** How many questions were sent. */
    long requests() {
        return requests.get();
    }

    /**
     * Asks once, and follows where the server points to: nothing that is sent, never to where others can read it, and without login to
     * another host.
     *
     * @param sent what is sent; nothing if empty
     * @param end by {@link System#nanoTime()}
     * @throws IOException if there is no answer by then
     */
    Answer ask(String method, URI address, Optional<byte[]> sent, long end) throws IOException {
        URI from = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpResponse<byte[]> response = send(request(method, from, sent), end);
            int status = response.statusCode();
            if (status < 300 || status >= 400) {
                return new Answer(status, response.body());
            }
            if (sent.isPresent()) {
                throw new RefusedException("answers " + status + ", a redirect, to what is sent to it");
            }
            from = redirected(from, response);
        }
        throw new RefusedException("redirects more than " + MOST_REDIRECTS + " times");
    }

    private HttpRequest request(String method, URI to, Optional<byte[]> sent) {
        HttpRequest.Builder request = HttpRequest.newBuilder(to)
                .method(method, sent.map(BodyPublishers::ofByteArray).orElse(BodyPublishers.noBody()))
                .header("User-Agent", "reprise");
        sent.ifPresent(body -> request.header("Content-Type", "application/octet-stream"));
        if (!challenged && isHome(to)) {
            settings.login().ifPresent(login -> request.header("Authorization", login.basic()));
        }
        return request.build();
    }

    private HttpResponse<byte[]> send(HttpRequest request, long end) throws IOException {
        requests.incrementAndGet();
        var body = new Body(largest);
        CompletableFuture<HttpResponse<byte[]>> pending = http.sendAsync(
                request, info -> info.statusCode() == OK ? body : BodySubscribers.replacing(new byte[0]));
        try {
            return pending.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new RefusedException("took longer than " + settings.timeout().toMillis() / 1000.0 + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("was not waited for");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(String.valueOf(e.getCause()), e);
        } finally {
            pending.cancel(true);
            body.stop();
        }
    }

    private URI redirected(URI from, HttpResponse<?> response) throws RefusedException {
        String location = response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new RefusedException("answers " + response.statusCode() + " without an address"));
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("redirects to an address that cannot be read");
        }
        // What follows the host may be a secret of its own.
        if (!"https".equals(to.getScheme()) && !isHome(to)) {
            throw new RefusedException(
                    "redirects to " + to.getScheme() + "://" + to.getHost() + ", which is not https");
        }
        return to;
    }

    private boolean isHome(URI to) {
        URI home = settings.address();
        return home.getScheme().equals(to.getScheme())
                && home.getHost().equalsIgnoreCase(to.getHost())
                && home.getPort() == to.getPort();
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
