package dev.reprise.data.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * Downloads over https: a cut or standing transfer is taken up where it stopped if the server can, from the start if not;
 * redirects are followed to https only; nothing beyond the limit is taken. What arrives is not yet checked.
 */
final class HttpsDownload {

    private static final int TRIES = 4;
    private static final int MOST_REDIRECTS = 5;
    private static final String LOGIN_WANTED =
            "the proxy wants another login (username and password of the proxy in Maven's "
                    + "settings, or the environment variable " + DataProxy.LOGIN_VARIABLE
                    + "). If the login is right, another part of this "
                    + "JVM spoke http before Reprise did: start it with -D" + DataProxy.NOT_THROUGH_TUNNELS + "=";

    private final Duration timeout;
    private final Duration pause;
    private final Optional<SSLContext> ssl;
    private final Optional<DataProxy> proxy;
    private final Set<String> unreachable = ConcurrentHashMap.newKeySet();
    private @Nullable HttpClient client;

    /** Trusts the JVM's authorities. */
    HttpsDownload(Duration timeout, Optional<DataProxy> proxy) {
        this(timeout, Duration.ofMillis(500), Optional.empty(), proxy);
    }

    /**
     * @param timeout to connect, to answer, and that a transfer may stand still
     * @param pause before the second try; doubled before each further one
     * @param ssl whom to trust; default the JVM's authorities
     * @param proxy what hosts are asked through; default what the JVM's system properties say
     */
    HttpsDownload(Duration timeout, Duration pause, Optional<SSLContext> ssl, Optional<DataProxy> proxy) {
        this.timeout = timeout;
        this.pause = pause;
        this.ssl = ssl;
        this.proxy = proxy;
    }

    /** Made when first needed: that takes longer than to load MNIST. */
    private synchronized HttpClient client() {
        if (client == null) {
            HttpClient.Builder builder = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(timeout);
            ssl.ifPresent(builder::sslContext);
            proxy.ifPresent(given -> given.configure(builder));
            client = builder.build();
        }
        return client;
    }

    /** Trying again is of no use. */
    private static final class Refused extends IOException {
        Refused(String message) {
            super(message);
        }
    }

    /**
     * Downloads to a file.
     *
     * @param limit the most bytes that are taken
     * @throws IOException saying why it could not be had
     */
    void download(URI address, Path to, long limit) throws IOException {
        if (unreachable.contains(address.getAuthority())) {
            throw new Refused(address.getHost() + " could not be reached before");
        }
        Partial partial = new Partial(to);
        for (int attempt = 1; ; attempt++) {
            try {
                attempt(address, partial, limit);
                return;
            } catch (Refused e) {
                throw e;
            } catch (IOException e) {
                if (attempt == TRIES || Thread.currentThread().isInterrupted()) {
                    throw new IOException(
                            message(e) + " (tried " + attempt + " times, got " + partial.size() + " bytes)", e);
                }
                pause(attempt);
            }
        }
    }

    private void attempt(URI address, Partial partial, long limit) throws IOException {
        URI from = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpResponse<InputStream> response = ask(from, partial);
            try (InputStream body = response.body()) {
                int status = response.statusCode();
                if (status >= 300 && status < 400 && status != 304) {
                    from = redirected(from, response);
                    continue;
                }
                if (status >= 500 || status == 408 || status == 429) {
                    throw new IOException("the server answers " + status);
                }
                if (status == 407) {
                    throw new Refused(LOGIN_WANTED);
                }
                if (status != 200 && status != 206) {
                    throw new Refused("the server answers " + status);
                }
                receive(response, body, partial, limit);
                return;
            }
        }
        throw new Refused("more than " + MOST_REDIRECTS + " redirects");
    }

    private HttpResponse<InputStream> ask(URI from, Partial partial) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(from).timeout(timeout).header("User-Agent", "reprise");
        if (partial.canResume()) {
            request.header("Range", "bytes=" + partial.size() + "-").header("If-Range", partial.validator());
        }
        try {
            return client().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (ConnectException | HttpConnectTimeoutException e) {
            // Without network, waiting again for every file and trial would take minutes.
            unreachable.add(from.getAuthority());
            throw new Refused("cannot connect to " + from.getHost() + through(from));
        } catch (SSLHandshakeException e) {
            throw new Refused("no trusted connection to " + from.getHost() + ": " + message(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (IOException e) {
            if (message(e).contains("407") || message(e).contains("too many authentication attempts")) {
                throw new Refused(LOGIN_WANTED);
            }
            throw e;
        }
    }

    private String through(URI from) {
        return proxy.filter(given -> !given.leavesOut(from.getHost()))
                .map(given -> " through the proxy " + given)
                .orElse("");
    }

    private static URI redirected(URI from, HttpResponse<?> response) throws Refused {
        String location =
                response.headers().firstValue("Location").orElseThrow(() -> new Refused("a redirect without address"));
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new Refused("a redirect to the unreadable address " + location);
        }
        if (!"https".equalsIgnoreCase(to.getScheme())) {
            throw new Refused("redirected to " + to + ", which is not https");
        }
        return to;
    }

    private void receive(HttpResponse<?> response, InputStream body, Partial partial, long limit) throws IOException {
        boolean resumed = response.statusCode() == 206
                && response.headers()
                        .firstValue("Content-Range")
                        .orElse("")
                        .startsWith("bytes " + partial.size() + "-");
        if (response.statusCode() == 206 && !resumed) {
            partial.restart();
            throw new IOException("the server answers with another range than it was asked for");
        }
        if (!resumed) {
            partial.restart();
        }
        partial.validator(response.headers().firstValue("ETag").orElse(""));
        long announced = response.headers().firstValueAsLong("Content-Length").orElse(0);
        if (partial.size() + announced > limit) {
            throw new Refused("announces " + (partial.size() + announced) + " bytes; at most " + limit + " are taken");
        }
        try (StallGuard guard = new StallGuard(body, timeout);
                OutputStream out =
                        Files.newOutputStream(partial.file(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            byte[] buffer = new byte[1 << 16];
            long size = partial.size();
            for (int count = guard.read(buffer); count >= 0; count = guard.read(buffer)) {
                size += count;
                if (size > limit) {
                    throw new Refused("sends more than the " + limit + " bytes that are taken");
                }
                out.write(buffer, 0, count);
            }
        }
    }

    private void pause(int attempt) throws IOException {
        try {
            Thread.sleep(pause.toMillis() << attempt - 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private static String message(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
