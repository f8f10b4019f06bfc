package dev.reprise.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Where files lie: records as {@code <root>/<first two digits>/<key>.trial}, or in {@code <root>/damaged} if they must not be read;
 * beside them notes of the runtimes that other records are of, as {@code <key>.runtime}; and checkpoints as {@code
 * <root>/checkpoints/<key>.checkpoint}.
 */
final class StoreFiles {

    private static final String RECORD = ".trial";
    private static final String NOTE = ".runtime";
    private static final String CHECKPOINT = ".checkpoint";
    private static final String TEMPORARY = ".tmp";
    private static final String DAMAGED = "damaged";
    private static final String CHECKPOINTS = "checkpoints";

    private final Path root;

    StoreFiles(Path root) {
        this.root = root;
    }

    /**
     * A file of the store.
     *
     * @param time of the last use
     */
    record Entry(Path path, long bytes, FileTime time) {

        boolean temporary() {
            return path.toString().endsWith(TEMPORARY);
        }

        boolean checkpoint() {
            return path.toString().endsWith(CHECKPOINT);
        }

        /** Whether its name is a key's. */
        boolean record() {
            return path.getFileName().toString().matches("[0-9a-f]{64}\\.trial");
        }

        StoreKey key() {
            String name = path.getFileName().toString();
            return new StoreKey(name.substring(0, name.length() - RECORD.length()));
        }
    }

    Path path(StoreKey key) {
        return path(key, RECORD);
    }

    Path note(StoreKey key) {
        return path(key, NOTE);
    }

    private Path path(StoreKey key, String ending) {
        return root.resolve(key.sha256().substring(0, 2)).resolve(key.sha256() + ending);
    }

    Path checkpoint(StoreKey key) {
        return root.resolve(CHECKPOINTS).resolve(key.sha256() + CHECKPOINT);
    }

    void write(StoreKey key, byte[] content) throws IOException {
        write(path(key), content);
    }

    /**
     * Writes beside the target, forces the bytes to the disk and moves into place: other threads, other processes and the next
     * run see the whole record or none, even if the machine stops.
     */
    void write(Path target, byte[] content) throws IOException {
        Files.createDirectories(target.getParent());
        Path temporary = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + TEMPORARY);
        try {
            try (var channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Moves a record out of the way, under a name of its own. */
    Path setAside(StoreKey key) throws IOException {
        Path folder = Files.createDirectories(root.resolve(DAMAGED));
        Path aside = folder.resolve(key.sha256() + "." + UUID.randomUUID() + RECORD);
        return Files.move(path(key), aside, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Everything in the store: records, damaged ones too, notes, checkpoints, and temporary files. */
    List<Entry> entries() throws IOException {
        var entries = new ArrayList<Entry>();
        for (Path folder : list(root, "{[0-9a-f][0-9a-f]," + DAMAGED + "," + CHECKPOINTS + "}")) {
            for (Path file : list(folder, "*{" + RECORD + "," + NOTE + "," + CHECKPOINT + "," + TEMPORARY + "}")) {
                try {
                    var attributes = Files.readAttributes(file, BasicFileAttributes.class);
                    entries.add(new Entry(file, attributes.size(), attributes.lastModifiedTime()));
                } catch (NoSuchFileException e) {
                    // another process moved or pruned it
                }
            }
        }
        return entries;
    }

    private static List<Path> list(Path folder, String glob) throws IOException {
        var paths = new ArrayList<Path>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, glob)) {
            stream.forEach(paths::add);
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
        return paths;
    }
}
