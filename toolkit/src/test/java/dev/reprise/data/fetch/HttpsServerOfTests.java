package dev.reprise.data.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An https server on this machine whose certificate was made for the occasion, and that misbehaves on demand. */
final class HttpsServerOfTests {

    private interface Answer {
        void to(HttpExchange exchange) throws Exception;
    }

    private final HttpsServer server;
    private final SSLContext context;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, List<String>> ranges = new ConcurrentHashMap<>();

    private HttpsServerOfTests(HttpsServer server, SSLContext context) {
        this.server = server;
        this.context = context;
    }

    static HttpsServerOfTests start(Path folder) throws Exception {
        SSLContext context = context(folder);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        HttpsServerOfTests tests = new HttpsServerOfTests(server, context);
        server.createContext("/", tests::answer);
        server.setExecutor(tests.threads);
        server.start();
        return tests;
    }

    private static SSLContext context(Path folder) throws Exception {
        Path store = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes());
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool failed: " + said);
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory identity = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        identity.init(keys, "changeit".toCharArray());
        // A key entry is no trust anchor: its certificate must be entered as one.
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        anchors.setCertificateEntry("server", keys.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(anchors);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(identity.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    SSLContext trustingIt() {
        return context;
    }

    String address(String path) {
        return "https://localhost:" + server.getAddress().getPort() + path;
    }

    /** The Range headers of the requests for a path, empty where there was none. */
    List<String> requests(String path) {
        return ranges.getOrDefault(path, Collections.emptyList());
    }

    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.computeIfAbsent(path, key -> new CopyOnWriteArrayList<>()).add(range == null ? "" : range);
        try {
            answers.getOrDefault(path, e -> e.sendResponseHeaders(404, -1)).to(exchange);
        } catch (Exception e) {
            throw new IOException(e);
        } finally {
            exchange.close();
        }
    }

    void serve(String path, byte[] content) {
        answers.put(path, exchange -> send(exchange, 200, content, content.length));
    }

    private static void send(HttpExchange exchange, int status, byte[] content, int announced) throws IOException {
        exchange.sendResponseHeaders(status, announced);
        OutputStream body = exchange.getResponseBody();
        body.write(content);
        body.flush();
    }

    void redirect(String path, String to) {
        answers.put(path, exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    /** The first answer ends early; the next is the rest if ranges are supported, or the whole. */
    void cutOnce(String path, byte[] content, int at, boolean withRanges) {
        answers.put(path, exchange -> {
            if (withRanges) {
                exchange.getResponseHeaders().set("ETag", "\"v1\"");
            }
            if (requests(path).size() == 1) {
                send(exchange, 200, java.util.Arrays.copyOf(content, at), content.length);
            } else if (exchange.getRequestHeaders().containsKey("Range")) {
                exchange.getResponseHeaders()
                        .set("Content-Range", "bytes " + at + "-" + (content.length - 1) + "/" + content.length);
                send(exchange, 206, java.util.Arrays.copyOfRange(content, at, content.length), content.length - at);
            } else {
                send(exchange, 200, content, content.length);
            }
        });
    }

    void serveEndlessly(String path) {
        answers.put(path, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 1000; i++) {
                exchange.getResponseBody().write(new byte[1000]);
            }
        });
    }

    void stall(String path, int sent, int announced) {
        answers.put(path, exchange -> {
            send(exchange, 200, new byte[sent], announced);
            Thread.sleep(120_000);
        });
    }
}
