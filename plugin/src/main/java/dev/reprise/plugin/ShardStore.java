package dev.reprise.plugin;

import dev.reprise.results.Shard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Has a shard leave copies of its trials' records beside its results, so that the results folder is all that {@code merge} needs.
 *
 * @param store of this machine, if it has one
 */
record ShardStore(Path results, Optional<Path> store) {

    void configure(Shard shard, Map<String, String> configuration) throws IOException {
        configuration.put("reprise.shard", shard.toString());
        Path copies = results.resolve("store").toAbsolutePath().normalize();
        if (store.isEmpty()) {
            configuration.put("reprise.store", copies.toString());
        } else if (!store.get().toAbsolutePath().normalize().equals(copies)) {
            deleteFormer(copies);
            configuration.put("reprise.export", copies.toString());
        }
    }

    private static void deleteFormer(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
