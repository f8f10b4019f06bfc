package dev.reprise.worker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Starts worker JVMs and lets in nobody else. */
final class WorkerStarter {

    private static final Duration TIME_TO_START = Duration.ofMinutes(2);
    private static final int POLL_MILLIS = 100;
    /** A worker says it at once, but a machine with far more to do than it can may take its time. */
    private static final int HELLO_MILLIS = 60_000;

    private static final int LONGEST_HELLO = 1 << 16;
    private static final int TOKEN_BYTES = 32;

    private final WorkerSettings settings;
    private final WorkerCommand command;
    private final SecureRandom random = new SecureRandom();
    private final AtomicInteger started = new AtomicInteger();
    private volatile Optional<String> difference = Optional.empty();
    private Optional<Path> classPathFile = Optional.empty();

    WorkerStarter(WorkerSettings settings) {
        this.settings = settings;
        var arguments = new ArrayList<>(settings.memory().jvmArguments());
        arguments.addAll(HugePages.jvmArguments());
        arguments.addAll(settings.jvmArguments());
        this.command = new WorkerCommand(settings.directory(), arguments, settings.runtime());
    }

    /**
     * Starts a worker and waits until it is ready for its first trial.
     *
     * @throws WorkerStartException if that does not come
     */
    Worker start() throws WorkerStartException, InterruptedException {
        Path file = settings.directory().resolve("worker-" + started.incrementAndGet() + ".log");
        var log = new WorkerLog(file);
        String token = token();
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = command.start(
                    classPathFile(), server.getInetAddress().getHostAddress(), server.getLocalPort(), token, file);
            try {
                return new Worker(process, connect(server, process, token, log), log);
            } catch (WorkerStartException | IOException e) {
                process.destroyForcibly().waitFor();
                throw e;
            }
        } catch (IOException e) {
            throw new WorkerStartException("No worker JVM can be started: " + e, e);
        }
    }

    /** Written once: a JVM that starts may be reading it. */
    private synchronized Path classPathFile() throws IOException {
        if (classPathFile.isEmpty()) {
            classPathFile = Optional.of(command.writeClassPath());
        }
        return classPathFile.get();
    }

    private Connection connect(ServerSocket server, Process process, String token, WorkerLog log)
            throws IOException, WorkerStartException, InterruptedException {
        byte[] configure =
                Connection.json(settings.configure()); // while the JVM starts: the first message takes a while
        server.setSoTimeout(POLL_MILLIS);
        long start = System.nanoTime();
        while (System.nanoTime() - start < TIME_TO_START.toNanos()) {
            Optional<Socket> caller = accept(server);
            if (caller.isPresent()) {
                Optional<Connection> connection = greet(caller.get(), token, configure);
                if (connection.isPresent()) {
                    return connection.get();
                }
            } else if (!process.isAlive()) {
                String tail = log.tail(0);
                throw new WorkerStartException("No worker JVM can be started: it "
                        + ExitCause.inWords(process.waitFor(), tail, OptionalLong.empty()) + ". "
                        + log.described(tail));
            }
        }
        throw new WorkerStartException("No worker JVM can be started: it was not ready after "
                + TIME_TO_START.toSeconds() + " s. " + log.described(log.tail(0)));
    }

    private static Optional<Socket> accept(ServerSocket server) throws IOException {
        try {
            return Optional.of(server.accept());
        } catch (SocketTimeoutException e) {
            return Optional.empty();
        }
    }

    /** Empty if it is not the worker who calls. */
    private Optional<Connection> greet(Socket caller, String token, byte[] configure)
            throws IOException, WorkerStartException {
        caller.setSoTimeout(HELLO_MILLIS);
        var connection = new Connection(caller);
        Message first;
        try {
            first = connection.receive(LONGEST_HELLO);
        } catch (IOException e) {
            connection.close();
            return Optional.empty();
        }
        if (!(first instanceof Message.Hello hello) || !hello.token().equals(token)) {
            connection.close();
            return Optional.empty();
        }
        checkSameRuntime(hello.fingerprint());
        connection.send(configure);
        caller.setSoTimeout(0);
        return Optional.of(connection);
    }

    /** What is stored and restored is keyed by the coordinator's fingerprint, so workers must have the same, unless they may differ. */
    private void checkSameRuntime(Map<String, String> theirs) throws WorkerStartException {
        Map<String, String> ours = settings.runtime().fingerprint();
        if (theirs.equals(ours)) {
            return;
        }
        var names = new TreeSet<>(ours.keySet());
        names.addAll(theirs.keySet());
        String differences = names.stream()
                .filter(name -> !String.valueOf(ours.get(name)).equals(theirs.get(name)))
                .map(name -> name + " is '" + theirs.get(name) + "' there and '" + ours.get(name) + "' here")
                .collect(Collectors.joining(", "));
        if (settings.runtime().mayDiffer()) {
            difference = Optional.of(differences);
            return;
        }
        throw new WorkerStartException("Workers would train on another runtime than this JVM records: " + differences
                + "; set the same system properties and environment for both");
    }

    /** How the runtime of workers differs from the one that results are recorded under, if they may, and do. */
    Optional<String> difference() {
        return difference;
    }

    private String token() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
