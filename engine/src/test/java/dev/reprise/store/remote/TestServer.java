package dev.reprise.store.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server of files on loopback, which can be told to misbehave. */
public final class TestServer implements AutoCloseable {

    /** Answers instead of the server. */
    @FunctionalInterface
    public interface Answer {
        void give(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile Answer answer = this::file;

    public TestServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            try (exchange) {
                answer.give(exchange);
            }
        });
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/cache/");
    }

    /** What was asked, in order. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** What was sent, by path. */
    public Map<String, byte[]> files() {
        return files;
    }

    public void answers(Answer other) {
        answer = other;
    }

    public void answers(int status) {
        answers(exchange -> status(exchange, status));
    }

    public static void status(HttpExchange exchange, int status) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, -1);
    }

    /** As a cache does it. */
    public void file(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] sent = exchange.getRequestBody().readAllBytes();
        byte[] found = files.get(path);
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                files.put(path, sent);
                exchange.sendResponseHeaders(201, -1);
            }
            case "HEAD" -> exchange.sendResponseHeaders(found == null ? 404 : 200, -1);
            default -> {
                if (found == null) {
                    exchange.sendResponseHeaders(404, -1);
                } else {
                    exchange.sendResponseHeaders(200, found.length);
                    exchange.getResponseBody().write(found);
                }
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
