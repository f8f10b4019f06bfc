package dev.reprise.data.fetch;

import dev.reprise.data.CheckedFile;
import dev.reprise.data.CorruptDataException;
import dev.reprise.data.DataFile;
import dev.reprise.parameters.TrialParameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checked files by data set, content and name: {@code <root>/<id>/<first 16 of SHA-256>/<name>}, with a text file beside each that
 * says where it came from. Files appear whole and checked or not at all (temporary file, then atomic move), so processes need no
 * agreement; {@link CacheLock} only spares them doing the same work twice.
 */
final class Cache {

    private static final String ORIGIN = ".origin";

    private final Path root;

    Cache(Path root) {
        this.root = root;
    }

    /**
     * A file in the cache.
     *
     * @param origin where it came from, in words
     */
    record Entry(CheckedFile file, String origin) {}

    /** Looks a file up and checks it again, for disks rot; what fails is set aside and counts as missing. */
    Optional<Entry> find(String id, DataFile file) throws IOException {
        for (DataFile.Version version : file.versions()) {
            Path path = path(id, file, version);
            if (Files.isRegularFile(path)) {
                if (Checksum.of(path).matches(version)) {
                    CheckedFile checked = new CheckedFile(file.name(), path, version.size(), version.sha256());
                    return Optional.of(new Entry(checked, origin(path)));
                }
                Files.move(path, aside(path), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return Optional.empty();
    }

    /** Where an earlier look-up set a damaged file aside. */
    Optional<Path> damaged(String id, DataFile file) {
        return file.versions().stream()
                .map(version -> aside(path(id, file, version)))
                .filter(Files::exists)
                .findFirst();
    }

    private static Path aside(Path path) {
        return path.resolveSibling(path.getFileName() + ".damaged");
    }

    /**
     * Takes a file in, if it is one of the declared contents.
     *
     * @param origin where it comes from, in words
     * @throws CorruptDataException if it is not; nothing is left behind
     * @throws IOException if the cache cannot be written
     */
    Entry admit(String id, DataFile file, InputStream content, String origin) throws IOException {
        Path temporary = temporaryFile();
        try {
            Checksum checksum = copy(content, temporary, file, origin);
            DataFile.Version version = checksum.versionOf(
                    file,
                    origin,
                    "Nothing was kept; get it elsewhere and put it below " + TrialParameters.DATA_DIRECTORY);
            Path path = path(id, file, version);
            Files.createDirectories(path.getParent());
            Files.writeString(path.resolveSibling(file.name() + ORIGIN), origin);
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Entry(new CheckedFile(file.name(), path, version.size(), version.sha256()), origin);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static Checksum copy(InputStream content, Path to, DataFile file, String origin) throws IOException {
        MessageDigest digest = Checksum.digest();
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                size += count;
                if (size > file.largest()) {
                    throw new CorruptDataException(
                            file.name(),
                            "byte " + file.largest(),
                            "from " + origin + " goes on; it should end here",
                            "Nothing was kept; get it elsewhere and put it below " + TrialParameters.DATA_DIRECTORY);
                }
                digest.update(buffer, 0, count);
                out.write(buffer, 0, count);
            }
        }
        return Checksum.of(size, digest);
    }

    /** A fresh folder for a transfer, on the cache's own disk; the caller deletes it. */
    Path temporaryFolder() throws IOException {
        return Files.createTempDirectory(temporaries(), "transfer");
    }

    /** Removes what processes that were killed left half-way, a day later. */
    void sweep() throws IOException {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        List<Path> left;
        try (Stream<Path> all = Files.list(temporaries())) {
            left = all.toList();
        }
        for (Path path : left) {
            if (Files.getLastModifiedTime(path).toInstant().isBefore(yesterday)) {
                delete(path);
            }
        }
    }

    /** Deletes a file, or a folder with all that is in it. */
    static void delete(Path tree) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(tree)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }

    CacheLock lock(String id) throws IOException {
        Path folder = Files.createDirectories(root.resolve(id));
        return CacheLock.take(folder.resolve(".lock"));
    }

    private Path temporaryFile() throws IOException {
        return Files.createTempFile(temporaries(), "incoming", ".part");
    }

    private Path temporaries() throws IOException {
        return Files.createDirectories(root.resolve(".tmp"));
    }

    private Path path(String id, DataFile file, DataFile.Version version) {
        return root.resolve(id).resolve(version.sha256().substring(0, 16)).resolve(file.name());
    }

    private static String origin(Path path) throws IOException {
        Path told = path.resolveSibling(path.getFileName() + ORIGIN);
        return Files.isRegularFile(told) ? Files.readString(told) : "the cache";
    }
}
