package dev.reprise.store;

import dev.reprise.results.TrialResult.Origin;
import dev.reprise.store.SealedFile.DamagedException;
import dev.reprise.store.StoreFiles.Entry;
import dev.reprise.train.CompletedTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * A folder of trial results, shared by any number of threads and processes. A record is there whole or not at all; one that
 * is not what was written is set aside and counts as absent. A store that cannot be read or written costs time, never a run.
 */
public final class TrialStore {

    private final StoreFiles files;
    private final Path folder;
    private final Instant runStarted;
    private final Clock clock;
    private final StoreListener listener;

    private TrialStore(Path folder, Instant runStarted, Clock clock, StoreListener listener) {
        this.files = new StoreFiles(folder);
        this.folder = folder;
        this.runStarted = runStarted;
        this.clock = clock;
        this.listener = listener;
    }

    /**
     * Opens a store; touches no file.
     *
     * @param folder made when the first record is saved
     * @param runStarted when the run began: workers of one run agree on it, and nothing used since is pruned
     */
    public static TrialStore open(Path folder, Instant runStarted, StoreListener listener) {
        return new TrialStore(folder, runStarted, Clock.systemUTC(), listener);
    }

    static TrialStore open(Path folder, Instant runStarted, Clock clock, StoreListener listener) {
        return new TrialStore(folder, runStarted, clock, listener);
    }

    /**
     * Looks a trial up.
     *
     * @return the trial with origin {@link Origin#RESTORED}; empty if it must be trained
     */
    public Optional<CompletedTrial> restore(StoreKey key) {
        Path path = files.path(key);
        try {
            Optional<CompletedTrial> found = read(key);
            if (found.isPresent()) {
                touch(path);
            }
            return found.map(trial -> trial.with(Origin.RESTORED));
        } catch (IOException e) {
            listener.warning("The stored trial " + path + " cannot be read and is trained again: " + e);
            return Optional.empty();
        }
    }

    /** Whether there is a record, which may turn out to be damaged. */
    public boolean has(StoreKey key) {
        return Files.exists(files.path(key));
    }

    /** Keeps a trial for later runs. When that fails, that is reported to the listener and the run goes on. */
    public void save(StoreKey key, CompletedTrial trial) {
        try {
            files.write(key, TrialRecord.encode(key, trial));
        } catch (IOException e) {
            listener.warning("A trial cannot be stored as " + files.path(key) + " and will be trained again: " + e);
        }
    }

    /** Says of a trial which runtime its record is of, so that a run on another one can tell why it finds none. */
    public void note(StoreKey anywhere, Map<String, String> runtime) {
        try {
            files.write(files.note(anywhere), RuntimeNote.encode(anywhere, runtime));
        } catch (IOException e) {
            // Only an explanation is lost; that nothing can be written here was reported of the record.
        }
    }

    /** What was noted last; empty if nothing was. */
    public Optional<Map<String, String>> noted(StoreKey anywhere) {
        try {
            return Optional.of(RuntimeNote.decode(anywhere, Files.readAllBytes(files.note(anywhere))));
        } catch (IOException | DamagedException e) {
            return Optional.empty();
        }
    }

    /** The record of a trial, or the note in its place, as another store can {@link #take} it; empty if there is neither. */
    public Optional<byte[]> bytes(StoreKey key) {
        return file(files.path(key)).or(() -> file(files.note(key)));
    }

    private static Optional<byte[]> file(Path path) {
        try {
            return Optional.of(Files.readAllBytes(path));
        } catch (IOException e) {
            return Optional.empty(); // who restores the trial says what is wrong
        }
    }

    /**
     * Takes over a record, or a note, as another store has it. Nothing that is damaged or belongs elsewhere gets in.
     *
     * @return what is wrong with it, as the end of a sentence; empty if it was taken
     */
    public Optional<String> take(StoreKey key, byte[] content) {
        try {
            if (RuntimeNote.FILE.begins(content)) {
                RuntimeNote.decode(key, content);
                files.write(files.note(key), content);
            } else {
                TrialRecord.decode(key, content);
                files.write(key, content);
            }
            return Optional.empty();
        } catch (DamagedException e) {
            return Optional.of(e.problem());
        } catch (IOException e) {
            listener.warning("A trial cannot be stored as " + files.path(key) + ": " + e);
            return Optional.empty();
        }
    }

    /** The checkpoint of a trial that has not ended. */
    public CheckpointFile checkpoint(StoreKey key) {
        return new CheckpointFile(files, key, listener);
    }

    /**
     * Takes over the records that another store has and this one has not, as when shards of a run are merged.
     *
     * @return how many
     * @throws IOException if this store cannot be written or the other one not listed
     */
    public int addAll(Path other) throws IOException {
        int added = 0;
        for (Entry entry : new StoreFiles(other).entries()) {
            if (entry.record() && !Files.exists(files.path(entry.key()))) {
                byte[] content = Files.readAllBytes(entry.path());
                try {
                    TrialRecord.decode(entry.key(), content);
                    files.write(entry.key(), content);
                    added++;
                } catch (DamagedException e) {
                    listener.warning("The stored trial " + entry.path() + " " + e.getMessage() + "; it was left out");
                }
            }
        }
        return added;
    }

    /**
     * Deletes the records that were not used for longest until the rest fits, but none that was written or restored since the
     * run started, the temporary files of processes that were killed, and abandoned checkpoints.
     *
     * @return the bytes freed
     */
    public long prune(long mostBytes) throws IOException {
        return new Pruning(files, runStarted, clock.instant()).prune(mostBytes);
    }

    private Optional<CompletedTrial> read(StoreKey key) throws IOException {
        byte[] content;
        try {
            content = Files.readAllBytes(files.path(key));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        try {
            return Optional.of(TrialRecord.decode(key, content));
        } catch (DamagedException e) {
            setAside(key, content, e.problem());
            return Optional.empty();
        }
    }

    private void setAside(StoreKey key, byte[] damaged, String problem) throws IOException {
        try {
            Path aside = files.setAside(key);
            byte[] moved = Files.readAllBytes(aside);
            if (Arrays.equals(moved, damaged)) {
                listener.warning("The stored trial " + files.path(key) + " " + problem + "; it was set aside as "
                        + folder.relativize(aside) + " and is trained again");
            } else {
                // Another process replaced the record meanwhile; what was moved away is the good one.
                files.write(key, moved);
                Files.deleteIfExists(aside);
            }
        } catch (NoSuchFileException e) {
            // another process was faster
        }
    }

    private void touch(Path path) {
        try {
            Files.setLastModifiedTime(path, FileTime.from(clock.instant()));
        } catch (IOException e) {
            // A store that is only read, such as a cache mounted in CI, cannot tell what was used, and is never pruned.
        }
    }
}
