package dev.reprise.store.remote;

import dev.reprise.store.StoreKey;
import dev.reprise.store.StoreListener;
import dev.reprise.store.TrialStore;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * The records that machines share. A record that is fetched is checked and kept in the local store; one that is pushed comes from
 * there. After the first fault of the server there is one warning, and the server is left in peace. Safe for use by many threads.
 */
public final class RemoteStore implements AutoCloseable {

    /** Questions at the same time: a record is small, and the way to it long. */
    private static final int AT_ONCE = 16;

    /** A record with its signature: a trial with long series has a megabyte or two. */
    private static final int LARGEST = 1 << 26;

    private final RemoteSettings settings;
    private final TrialStore local;
    private final Faults faults;
    private final Exchange exchange;
    private final ExecutorService threads;
    private final Queue<Future<?>> pushes = new ConcurrentLinkedQueue<>();

    private RemoteStore(RemoteSettings settings, TrialStore local, StoreListener listener, int largest) {
        this.settings = settings;
        this.local = local;
        this.faults = new Faults(settings, listener);
        this.exchange = new Exchange(settings, local, faults, new Client(settings, largest));
        this.threads = Executors.newFixedThreadPool(AT_ONCE, task -> {
            var thread = new Thread(task, "reprise-remote-store");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Opens a store; asks nothing yet.
     *
     * @param local where records that are fetched are kept, and those come from that are pushed
     * @param listener told once of each kind of fault
     */
    public static RemoteStore open(RemoteSettings settings, TrialStore local, StoreListener listener) {
        return new RemoteStore(settings, local, listener, LARGEST);
    }

    static RemoteStore open(RemoteSettings settings, TrialStore local, StoreListener listener, int largest) {
        return new RemoteStore(settings, local, listener, largest);
    }

    /** Asks for a record, or the note in its place, that the local store lacks. Never fails. */
    public CompletableFuture<Fetched> fetch(StoreKey key) {
        return inBackground(() -> exchange.get(key), Fetched.LEFT_OUT);
    }

    /** Sends what the local store has of a key, whatever the remote one has. Never fails. */
    public void push(StoreKey key) {
        if (local.bytes(key).isPresent()) {
            pushes.add(inBackground(() -> exchange.put(key), false));
        }
    }

    /** The same if the remote store has nothing of the key. Never fails. */
    public void pushIfAbsent(StoreKey key) {
        if (local.bytes(key).isPresent()) {
            pushes.add(inBackground(() -> !exchange.has(key) && exchange.put(key), false));
        }
    }

    private <T> CompletableFuture<T> inBackground(Supplier<T> task, T leftOut) {
        if (faults.leftOut()) {
            return CompletableFuture.completedFuture(leftOut);
        }
        return CompletableFuture.supplyAsync(() -> faults.leftOut() ? leftOut : task.get(), threads)
                .exceptionally(failure -> {
                    faults.leaveOut("cannot be used: " + failure);
                    return leftOut;
                });
    }

    /** Waits until all that was pushed has arrived, or cannot. */
    public void awaitPushes() {
        for (Future<?> push = pushes.poll(); push != null; push = pushes.poll()) {
            try {
                push.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (ExecutionException e) {
                throw new IllegalStateException("Whatever fails in the background was reported", e.getCause());
            }
        }
    }

    /** Why nothing is asked or sent any more; empty if nothing is wrong with the server. */
    public Optional<String> fault() {
        return faults.gravest();
    }

    /** Whether it is neither asked nor sent anything any more. */
    public boolean isLeftOut() {
        return faults.leftOut();
    }

    /**
     * What was asked and sent, in one line.
     *
     * @param misses trials that it had no record of
     */
    public String summary(int misses) {
        return "Remote store " + settings.address() + ": " + count(exchange.hits(), "hit") + ", " + misses
                + (misses == 1 ? " miss" : " misses") + ", " + exchange.pushed() + " pushed ("
                + count(exchange.requests(), "request") + ")" + faults.counts();
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Ends what is still asked; call {@link #awaitPushes} before. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
