package dev.reprise.data.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A proxy on this machine that opens tunnels, to those who log in if it wants a login, and remembers where to. */
public final class ProxyOfTests {

    private final ServerSocket server;
    private final Optional<String> login;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> tunnels = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    private ProxyOfTests(ServerSocket server, Optional<String> login) {
        this.server = server;
        this.login = login;
    }

    public static ProxyOfTests start(Optional<String> login) throws IOException {
        var proxy = new ProxyOfTests(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), login);
        proxy.threads.execute(proxy::accept);
        return proxy;
    }

    public int port() {
        return server.getLocalPort();
    }

    /** {@code host:port} of every tunnel that was opened. */
    public List<String> tunnels() {
        return List.copyOf(tunnels);
    }

    public void stop() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        threads.shutdownNow();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                sockets.add(client);
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                return; // stopped
            }
        }
    }

    private void serve(Socket client) {
        try {
            var head = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            while (true) {
                String target = head.readLine().split(" ")[1];
                List<String> headers =
                        head.lines().takeWhile(line -> !line.isEmpty()).toList();
                if (login.isEmpty() || headers.contains("Proxy-Authorization: Basic " + encoded(login.get()))) {
                    tunnel(client, target);
                    return;
                }
                answer(
                        client,
                        "HTTP/1.1 407 Who are you?\r\nProxy-Authenticate: Basic realm=\"tests\"\r\nContent-Length: 0\r\n\r\n");
            }
        } catch (IOException | RuntimeException e) {
            close(client); // the client has gone, or the tests are over
        }
    }

    private void tunnel(Socket client, String target) throws IOException {
        tunnels.add(target);
        int colon = target.lastIndexOf(':');
        Socket to = new Socket(target.substring(0, colon), Integer.parseInt(target.substring(colon + 1)));
        sockets.add(to);
        answer(client, "HTTP/1.1 200 Connection established\r\n\r\n");
        threads.execute(() -> copy(to, client));
        copy(client, to);
    }

    private static void answer(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().flush();
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String login) {
        return Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }
}
