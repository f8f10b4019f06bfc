package dev.reprise.store;

import dev.reprise.store.SealedFile.DamagedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The checkpoint of one unfinished trial in a store. Like a record it is there whole or not at all; one that is not what was
 * written counts as absent, and one that cannot be written costs time, never the trial.
 */
public final class CheckpointFile {

    private static final SealedFile FILE = new SealedFile("reprise-checkpoint");

    private final StoreFiles files;
    private final Path path;
    private final StoreKey key;
    private final StoreListener listener;

    CheckpointFile(StoreFiles files, StoreKey key, StoreListener listener) {
        this.files = files;
        this.path = files.checkpoint(key);
        this.key = key;
        this.listener = listener;
    }

    /** What was saved last, by whatever process; empty if nothing was or it is damaged. */
    public Optional<byte[]> read() {
        try {
            return Optional.of(FILE.open(key, Files.readAllBytes(path)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (DamagedException e) {
            discard(e.problem());
        } catch (IOException e) {
            listener.warning("The checkpoint " + path + " cannot be read, and the trial starts anew: " + e);
        }
        return Optional.empty();
    }

    /** Replaces what was saved before. */
    public void save(byte[] checkpoint) {
        try {
            files.write(path, FILE.seal(key, checkpoint));
        } catch (IOException e) {
            listener.warning("The checkpoint " + path + " cannot be written: " + e);
        }
    }

    /** Deletes it because it is of no use; {@code problem} ends the sentence that is reported to the listener. */
    public void discard(String problem) {
        listener.warning("The checkpoint " + path + " " + problem + "; it was deleted, and the trial starts anew");
        remove();
    }

    /** Deletes it, if there is one: the trial has ended. */
    public void remove() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            listener.warning("The checkpoint " + path + " cannot be deleted: " + e);
        }
    }
}
