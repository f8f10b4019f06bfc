package dev.reprise.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A real Chromium without a window, over its DevTools protocol. */
final class Browser implements AutoCloseable {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** What pages said on the console, and scripts that threw. */
    final List<String> complaints = new CopyOnWriteArrayList<>();
    /** Every address that a page asked for. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    private final Process process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> replies = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

    private Browser(Process process, URI page) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page, new Listener())
                .join();
        List.of("Page.enable", "Runtime.enable", "Log.enable", "Network.enable")
                .forEach(method -> call(method, Map.of()));
    }

    static Optional<Path> executable() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser start(Path profile) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                executable().orElseThrow().toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("chromium.log").toFile())
                .start();
        Path port = profile.resolve("DevToolsActivePort");
        for (int i = 0;
                i < 300 && (!Files.exists(port) || Files.readAllLines(port).size() < 2);
                i++) {
            Thread.sleep(100);
        }
        String number = Files.readAllLines(port).get(0);
        JsonNode tabs = MAPPER.readTree(HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + number + "/json/list"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
        for (JsonNode tab : tabs) {
            if (tab.path("type").asText().equals("page")) {
                return new Browser(
                        process, URI.create(tab.path("webSocketDebuggerUrl").asText()));
            }
        }
        throw new IOException("no page in " + tabs);
    }

    void open(String address) {
        loaded = new CompletableFuture<>();
        call("Page.navigate", Map.of("url", address));
        loaded.orTimeout(30, TimeUnit.SECONDS).join();
    }

    /** The value of an expression; promises are waited for. */
    JsonNode evaluate(String expression) {
        JsonNode result =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (result.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + result.get("exceptionDetails"));
        }
        return result.path("result").path("value");
    }

    /** Waits until an expression is true. */
    void await(String expression) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            if (evaluate("Boolean(" + expression + ")").asBoolean()) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("never: " + expression);
    }

    void scripts(boolean on) {
        call("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
    }

    /** Lets pages write to the clipboard and read it, as a reader's click does. */
    void allowClipboard() {
        call(
                "Browser.grantPermissions",
                Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        call("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
    }

    void size(int width, int height) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** {@code print}, or empty for the screen. */
    void media(String media) {
        call("Emulation.setEmulatedMedia", Map.of("media", media));
    }

    /** What a reader asks for whom motion makes ill. */
    void lessMotion(boolean asked) {
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-reduced-motion", "value", asked ? "reduce" : ""))));
    }

    /** Clicks in the middle of an element, as a mouse does. */
    void click(String selector) {
        JsonNode middle = middle(selector);
        double x = middle.get(0).asDouble();
        double y = middle.get(1).asDouble();
        mouse("mousePressed", x, y, "left");
        mouse("mouseReleased", x, y, "left");
    }

    /** Draws a frame around the middle of an element, in pixels beside it. */
    void frame(String selector, int around) {
        JsonNode middle = middle(selector);
        double x = middle.get(0).asDouble();
        double y = middle.get(1).asDouble();
        mouse("mousePressed", x - around, y - around, "left");
        for (int step = -around; step <= around; step += Math.max(1, around / 4)) {
            mouse("mouseMoved", x + step, y + step, "left");
        }
        mouse("mouseReleased", x + around, y + around, "left");
    }

    /** Types into what has the focus. */
    void keys(String text) {
        text.chars()
                .forEach(letter ->
                        call("Input.dispatchKeyEvent", Map.of("type", "char", "text", String.valueOf((char) letter))));
    }

    private JsonNode middle(String selector) {
        return evaluate("(e => { e.scrollIntoView({ block: 'center', behavior: 'instant' });"
                + " const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; })"
                + "(document.querySelector('" + selector + "'))");
    }

    private void mouse(String type, double x, double y, String button) {
        call(
                "Input.dispatchMouseEvent",
                Map.of("type", type, "x", x, "y", y, "button", button, "buttons", 1, "clickCount", 1));
    }

    void screenshot(Path file) throws IOException {
        JsonNode picture = call("Page.captureScreenshot", Map.of("format", "png"));
        Files.write(file, Base64.getDecoder().decode(picture.path("data").asText()));
    }

    private JsonNode call(String method, Map<String, Object> parameters) {
        int id = calls.incrementAndGet();
        var reply = new CompletableFuture<JsonNode>();
        replies.put(id, reply);
        ObjectNode message = MAPPER.createObjectNode().put("id", id).put("method", method);
        message.set("params", MAPPER.valueToTree(parameters));
        socket.sendText(message.toString(), true).join();
        return reply.orTimeout(60, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                String whole = text.toString();
                text.setLength(0);
                try {
                    receive(MAPPER.readTree(whole));
                } catch (IOException e) {
                    complaints.add(e.toString());
                }
            }
            webSocket.request(1);
            return CompletableFuture.completedStage(null);
        }

        private void receive(JsonNode message) {
            JsonNode parameters = message.path("params");
            switch (message.path("method").asText()) {
                case "Page.loadEventFired" -> loaded.complete(null);
                case "Network.requestWillBeSent" ->
                    requests.add(parameters.path("request").path("url").asText());
                case "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded" ->
                    complaints.add(parameters.toString());
                default -> {
                    CompletableFuture<JsonNode> reply =
                            replies.remove(message.path("id").asInt());
                    if (reply != null) {
                        reply.complete(message.path("result"));
                    }
                }
            }
        }
    }
}
