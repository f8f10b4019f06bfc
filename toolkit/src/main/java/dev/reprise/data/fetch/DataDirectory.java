package dev.reprise.data.fetch;

import dev.reprise.data.CheckedFile;
import dev.reprise.data.DataFile;
import dev.reprise.data.Packing;
import dev.reprise.data.format.Unpacking;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The user's own folder of data. A file is used in place; its gzipped form and its parts are put together in the cache. What
 * is there but wrong is an error: the user would want to know.
 */
final class DataDirectory {

    /** Where the folder lies is this machine's own affair and stays out of results. */
    private static final String ORIGIN = "data directory";

    private final Path root;
    private final Cache cache;

    DataDirectory(Path root, Cache cache) {
        this.root = root;
        this.cache = cache;
    }

    Optional<Cache.Entry> find(String folder, DataFile file) throws IOException {
        Path home = root.resolve(folder);
        Path plain = home.resolve(file.name());
        if (Files.isRegularFile(plain)) {
            DataFile.Version version = Checksum.of(plain).versionOf(file, inWords(home), remedy(plain));
            return Optional.of(
                    new Cache.Entry(new CheckedFile(file.name(), plain, version.size(), version.sha256()), ORIGIN));
        }
        Path packed = home.resolve(file.name() + ".gz");
        if (Files.isRegularFile(packed)) {
            return Optional.of(unpacked(folder, file, packed));
        }
        List<Path> parts = parts(home, file);
        return parts.isEmpty() ? Optional.empty() : Optional.of(joined(folder, file, parts));
    }

    private Cache.Entry unpacked(String folder, DataFile file, Path packed) throws IOException {
        Optional<Cache.Entry> known = cache.find(folder, file);
        if (known.isPresent()) {
            return known.get();
        }
        try (InputStream content = Unpacking.open(packed, new Packing.Gzip(), file.largest(), remedy(packed))) {
            return cache.admit(folder, file, content, ORIGIN);
        }
    }

    private Cache.Entry joined(String folder, DataFile file, List<Path> parts) throws IOException {
        Optional<Cache.Entry> known = cache.find(folder, file);
        if (known.isPresent()) {
            return known.get();
        }
        Checksum.ofParts(parts).versionOf(file, inWords(root.resolve(folder)), remedy(parts.get(0)));
        List<InputStream> streams = new ArrayList<>();
        for (Path part : parts) {
            streams.add(Files.newInputStream(part));
        }
        try (InputStream content = new SequenceInputStream(Collections.enumeration(streams))) {
            return cache.admit(folder, file, content, ORIGIN);
        }
    }

    /** {@code name.part1}, {@code name.part02}, {@code name.partab}, {@code name.000}: in the order of their names. */
    private static List<Path> parts(Path home, DataFile file) throws IOException {
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        Pattern part = Pattern.compile(Pattern.quote(file.name()) + "\\.(part-?[0-9a-z]{1,4}|[0-9]{2,4})");
        try (Stream<Path> siblings = Files.list(home)) {
            return siblings.filter(p -> part.matcher(p.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private static String inWords(Path home) {
        return ORIGIN + " " + home;
    }

    private static String remedy(Path path) {
        return "Replace or delete " + path;
    }
}
