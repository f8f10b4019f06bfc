package dev.reprise.engine;

import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.engine.TrialKeys.Keys;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.StoreParameters;
import dev.reprise.store.StoreKey;
import dev.reprise.store.StoreListener;
import dev.reprise.store.TrialStore;
import dev.reprise.store.remote.Fetched;
import dev.reprise.store.remote.RemoteSettings;
import dev.reprise.store.remote.RemoteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The trials of a run that a remote store is asked for. A trial has two keys and a record under one of them; which one the first trial of
 * an experiment turned out to have is asked first for the others, so that a record costs one question.
 */
final class RemoteTrials {

    private final RemoteStore store;
    private final boolean push;
    private final Optional<Path> leftOut;
    private final Map<Keys, CompletableFuture<Boolean>> asked = new ConcurrentHashMap<>();
    /** By experiment: whether its trials are those of one kind of machine, known when the first answer is there. */
    private final Map<String, CompletableFuture<Boolean>> ofOneKind = new ConcurrentHashMap<>();

    private final AtomicInteger misses = new AtomicInteger();

    private RemoteTrials(RemoteStore store, boolean push, Optional<Path> leftOut) {
        this.store = store;
        this.push = push;
        this.leftOut = leftOut;
    }

    static Optional<RemoteTrials> of(Settings settings, TrialStore local, StoreListener listener) {
        return RemoteSettings.of(settings.values(), System.getenv())
                .map(remote -> new RemoteTrials(
                        RemoteStore.open(remote, local, listener),
                        settings.get(StoreParameters.PUSH),
                        settings.find(JvmParameters.REMOTE_LEFT_OUT)));
    }

    /** Asks for a trial that is not on this machine, without waiting for the answer. */
    void expect(ExperimentDefinition experiment, Keys keys) {
        asked.computeIfAbsent(keys, wanted -> ask(experiment.id(), wanted));
    }

    /** Whether the trial's record is on this machine now; waits for it. */
    boolean fetch(ExperimentDefinition experiment, Keys keys) {
        return asked.computeIfAbsent(keys, wanted -> ask(experiment.id(), wanted))
                .join();
    }

    private CompletableFuture<Boolean> ask(String experiment, Keys keys) {
        if (keys.same()) {
            return store.fetch(keys.here()).thenApply(fetched -> counted(fetched, fetched));
        }
        var first = new CompletableFuture<Boolean>();
        CompletableFuture<Boolean> known = ofOneKind.putIfAbsent(experiment, first);
        if (known != null) {
            return known.thenCompose(
                    here -> here ? inTurn(keys.here(), keys.anywhere()) : inTurn(keys.anywhere(), keys.here()));
        }
        return store.fetch(keys.anywhere()).thenCompose(anywhere -> {
            first.complete(anywhere == Fetched.NOTE);
            return anywhere == Fetched.RECORD
                    ? CompletableFuture.completedFuture(true)
                    : store.fetch(keys.here()).thenApply(here -> counted(anywhere, here));
        });
    }

    private CompletableFuture<Boolean> inTurn(StoreKey one, StoreKey other) {
        return store.fetch(one)
                .thenCompose(first -> first == Fetched.RECORD
                        ? CompletableFuture.completedFuture(true)
                        : store.fetch(other).thenApply(second -> counted(first, second)));
    }

    /** A trial that the store was not asked for is no miss. */
    private boolean counted(Fetched one, Fetched other) {
        boolean found = one == Fetched.RECORD || other == Fetched.RECORD;
        if (!found && one != Fetched.LEFT_OUT && other != Fetched.LEFT_OUT) {
            misses.incrementAndGet();
        }
        return found;
    }

    /** Sends a trial that was trained, if that is wanted: its record, and the note in the other place. */
    void push(Keys keys) {
        if (push) {
            store.push(keys.here());
            if (!keys.same()) {
                store.push(keys.anywhere());
            }
        }
    }

    /** Sends a trial that was trained before, if the remote store lacks it. */
    void pushIfAbsent(Keys keys) {
        store.pushIfAbsent(keys.here());
        if (!keys.same()) {
            store.pushIfAbsent(keys.anywhere());
        }
    }

    void awaitPushes() {
        store.awaitPushes();
    }

    /** Why nothing is asked or sent any more; empty if nothing is wrong. */
    Optional<String> fault() {
        return store.fault();
    }

    /** Waits for what is sent, and says what was asked and sent. */
    String close() throws IOException {
        store.awaitPushes();
        store.close();
        if (store.isLeftOut() && leftOut.isPresent()) {
            Files.createDirectories(leftOut.get().toAbsolutePath().getParent());
            Files.writeString(leftOut.get(), "left out\n");
        }
        return store.summary(misses.get());
    }
}
