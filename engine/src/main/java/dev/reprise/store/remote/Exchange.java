package dev.reprise.store.remote;

import dev.reprise.store.StoreKey;
import dev.reprise.store.TrialStore;
import dev.reprise.store.remote.Client.Answer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks for one record, or sends one, and makes of each answer what it means. Safe for use by many threads. */
final class Exchange {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private static final int OK = 200;
    private static final int MANY = 300;
    private static final int ABSENT = 404;
    private static final int GONE = 410;
    private static final int TOO_LARGE = 413;

    private final RemoteSettings settings;
    private final TrialStore local;
    private final Faults faults;
    private final Client client;
    private final Attempts attempts;
    private final AtomicInteger hits = new AtomicInteger();
    private final AtomicInteger pushed = new AtomicInteger();

    Exchange(RemoteSettings settings, TrialStore local, Faults faults, Client client) {
        this.settings = settings;
        this.local = local;
        this.faults = faults;
        this.client = client;
        this.attempts = new Attempts(client, settings.timeout(), PAUSE);
    }

    /** Records that came. */
    int hits() {
        return hits.get();
    }

    /** Records that were sent. */
    int pushed() {
        return pushed.get();
    }

    /** Questions, with all that were repeated. */
    int requests() {
        return (int) client.requests();
    }

    /** Takes the record, or the note in its place, into the local store. */
    Fetched get(StoreKey key) {
        try {
            Answer answer = attempts.ask("GET", settings.addressOf(key), Optional.empty());
            if (answer.status() == ABSENT || answer.status() == GONE) {
                return Fetched.NONE;
            }
            if (answer.status() != OK) {
                faults.refusal(answer.status());
                return Fetched.LEFT_OUT;
            }
            return take(key, answer.body());
        } catch (IOException e) {
            broken(e);
            return Fetched.LEFT_OUT;
        }
    }

    private Fetched take(StoreKey key, byte[] body) {
        URI address = settings.addressOf(key);
        Optional<byte[]> trusted = settings.key()
                .map(secret -> secret.verify(key, body))
                .orElseGet(() -> Optional.of(SigningKey.withoutSignature(body)));
        if (trusted.isEmpty()) {
            faults.unsigned(address);
            return Fetched.NONE;
        }
        Optional<String> problem = local.take(key, trusted.get());
        if (problem.isPresent()) {
            faults.damaged(address, problem.get());
            return Fetched.NONE;
        }
        if (!local.has(key)) {
            return Fetched.NOTE;
        }
        hits.incrementAndGet();
        return Fetched.RECORD;
    }

    /** Whether there is something; where nobody can tell, there is no use in sending it. */
    boolean has(StoreKey key) {
        try {
            Answer answer = attempts.ask("HEAD", settings.addressOf(key), Optional.empty());
            if (answer.status() != OK && answer.status() != ABSENT && answer.status() != GONE) {
                faults.refusal(answer.status());
                return true;
            }
            return answer.status() == OK;
        } catch (IOException e) {
            broken(e);
            return true;
        }
    }

    private void broken(IOException failure) {
        if (!(failure instanceof InterruptedIOException)) { // the run was cancelled: that is no fault of the server
            faults.leaveOut(String.valueOf(failure.getMessage()));
        }
    }

    /** Whether the server took what the local store has. */
    boolean put(StoreKey key) {
        if (faults.takesNothing()) {
            return false;
        }
        Optional<byte[]> record = local.bytes(key)
                .map(bytes ->
                        settings.key().map(secret -> secret.sign(key, bytes)).orElse(bytes));
        if (record.isEmpty()) {
            return false;
        }
        try {
            int status = attempts.ask("PUT", settings.addressOf(key), record).status();
            if (status >= OK && status < MANY) {
                if (local.has(key)) {
                    pushed.incrementAndGet();
                }
                return true;
            }
            if (status == TOO_LARGE) {
                faults.tooLarge(record.get().length);
            } else {
                faults.refusalToTake(status);
            }
        } catch (RefusedException e) {
            faults.takeNothing(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            broken(e);
        }
        return false;
    }
}
