package dev.reprise.store.remote;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real nginx on loopback, with files of its own, as docs/remote-store.md sets one up. Users are {@code ci}, who may write, and {@code
 * laptop}, who may read.
 */
final class Nginx implements AutoCloseable {

    static final String CI_PASSWORD = "ci-PassWord-8471";
    static final String LAPTOP_PASSWORD = "laptop-PassWord-5529";

    private static final String CONFIGURATION = """
            daemon off;
            master_process off;
            pid nginx.pid;
            error_log error.log;
            events {}
            http {
              access_log access.log;
              client_body_temp_path temp/body;
              proxy_temp_path temp/proxy;
              fastcgi_temp_path temp/fastcgi;
              uwsgi_temp_path temp/uwsgi;
              scgi_temp_path temp/scgi;
              server {
                listen 127.0.0.1:%d%s;
                root files;
                auth_basic "Reprise";
                auth_basic_user_file readers;
                location / {
                  client_max_body_size 64m;
                  dav_methods PUT;
                  create_full_put_path on;
                  limit_except GET {
                    auth_basic "Reprise";
                    auth_basic_user_file writers;
                  }
                }
                location /small/ {
                  client_max_body_size 1k;
                  dav_methods PUT;
                  create_full_put_path on;
                }
              }
            }
            """;

    private final Path folder;
    private final String origin;
    private final int port;
    private final Process process;

    private Nginx(Path folder, String origin, int port, Process process) {
        this.folder = folder;
        this.origin = origin;
        this.port = port;
        this.process = process;
    }

    private static Optional<Path> program() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("") + ":/usr/sbin:/usr/local/sbin";
        return Stream.of(path.split(":"))
                .map(entry -> Path.of(entry, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The program, without which a test is skipped, but not by CI on Linux. */
    static Path required() {
        Optional<Path> program = program();
        boolean required =
                System.getenv("CI") != null && System.getProperty("os.name").equals("Linux");
        assumeTrue(required || program.isPresent(), "There is no nginx here; Debian's package is called nginx");
        return program.orElseThrow(() -> new IllegalStateException("CI must install nginx"));
    }

    static Nginx start(Path program, Path folder) throws IOException, InterruptedException {
        return start(program, folder, "http://127.0.0.1", "");
    }

    /** For https, with a certificate of its own. */
    static Nginx start(Path program, Path folder, Authority authority) throws IOException, InterruptedException {
        String encrypted =
                " ssl;\nssl_certificate " + authority.certificate() + ";\nssl_certificate_key " + authority.key();
        return start(program, folder, "https://localhost", encrypted);
    }

    private static Nginx start(Path program, Path folder, String host, String encrypted)
            throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("files"));
        Files.createDirectories(folder.resolve("temp"));
        String laptop = "laptop:{PLAIN}" + LAPTOP_PASSWORD + "\n";
        String ci = "ci:{PLAIN}" + CI_PASSWORD + "\n";
        Files.writeString(folder.resolve("readers"), laptop + ci);
        Files.writeString(folder.resolve("writers"), ci);
        int port = freePort();
        Path configuration = Files.writeString(folder.resolve("nginx.conf"), CONFIGURATION.formatted(port, encrypted));
        Process process = new ProcessBuilder(
                        program.toString(), "-e", "error.log", "-p", folder.toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.out").toFile())
                .start();
        var nginx = new Nginx(folder, host + ":" + port, port, process);
        nginx.awaitStart();
        return nginx;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitStart() throws IOException, InterruptedException {
        for (int i = 0; i < 300 && process.isAlive(); i++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException e) {
                Thread.sleep(50);
            }
        }
        close();
        throw new IOException("nginx did not start: " + Files.readString(folder.resolve("nginx.out")));
    }

    URI address() {
        return URI.create(origin + "/reprise/");
    }

    /** Where no record fits. */
    URI small() {
        return URI.create(origin + "/small/");
    }

    /** What was asked, as {@code GET 200}, in order. */
    List<String> requests() throws IOException {
        return Files.readAllLines(folder.resolve("access.log")).stream()
                .map(line -> line.replaceFirst(".*\"([A-Z]+) [^\"]*\" (\\d+) .*", "$1 $2"))
                .toList();
    }

    /** The records that it has. */
    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("files"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
