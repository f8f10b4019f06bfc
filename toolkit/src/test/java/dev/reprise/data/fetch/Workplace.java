package dev.reprise.data.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A data directory and a cache below a temporary folder. */
record Workplace(Path root) {

    Path data() {
        return root.resolve("data");
    }

    Path cache() {
        return root.resolve("cache");
    }

    void put(String name, byte[] content) {
        try {
            Path file = data().resolve("letters").resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DataSettings settings() {
        return settings(DataRoute.DIRECT);
    }

    DataSettings settings(DataRoute route) {
        return new DataSettings(
                Optional.of(data()), cache(), false, Set.of(), Duration.ofSeconds(2), "no-such-npm", route);
    }

    DataSettings accepting(String name) {
        return new DataSettings(
                Optional.of(data()),
                cache(),
                true,
                Set.of(name),
                Duration.ofSeconds(2),
                "no-such-npm",
                DataRoute.DIRECT);
    }

    DataSets sets() {
        return new DataSets(settings());
    }

    /** Checked files in the cache: everything but locks, origins and folders. */
    List<String> cached() {
        return files(cache()).stream()
                .filter(name -> !name.equals(".lock") && !name.endsWith(".origin"))
                .toList();
    }

    private static List<String> files(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
