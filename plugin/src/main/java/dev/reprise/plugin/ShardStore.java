package dev.reprise.plugin;

import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.RunParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Has a shard leave copies of its trials' records beside its results, so that the results folder is all that {@code merge} needs.
 *
 * @param store of this machine, if it has one
 */
record ShardStore(Path results, Optional<Path> store) {

    /** The values of a run, to which, if it is a shard's, a store or a copy of its records is added. */
    ParameterValues configure(ParameterValues sharded) throws IOException {
        if (!sharded.has(RunParameters.SHARD)) {
            return sharded;
        }
        Path copies = results.resolve("store").toAbsolutePath().normalize();
        if (store.isEmpty()) {
            return sharded.with(RunParameters.STORE, copies);
        }
        if (store.get().toAbsolutePath().normalize().equals(copies)) {
            return sharded;
        }
        deleteFormer(copies);
        return sharded.with(JvmParameters.EXPORT, copies);
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
