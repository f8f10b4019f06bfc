package dev.reprise.plugin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds what shards left behind.
 *
 * @param root where Maven was called
 * @param directory this project's own results folder
 */
record ShardFolders(Path root, Path directory) {

    /**
     * One folder per shard: the given one, or below it the path that this project's results have below the root.
     *
     * @param given relative to where Maven was called
     * @throws IllegalArgumentException if one has no results
     */
    List<Path> folders(List<String> given) {
        List<Path> folders = given.stream()
                .map(text -> folder(root.resolve(text)))
                .distinct()
                .toList();
        if (folders.isEmpty()) {
            throw new IllegalArgumentException("reprise.merge.from is empty; give the result folder of every shard");
        }
        return folders;
    }

    private Path folder(Path given) {
        Path own = directory.startsWith(root) ? given.resolve(root.relativize(directory)) : given;
        return Stream.of(own, given)
                .filter(folder -> Files.exists(folder.resolve(ResultsFolder.RESULTS_FILE)))
                .findFirst()
                .map(this::notThisOne)
                .orElseThrow(() -> new IllegalArgumentException("reprise.merge.from names " + given
                        + ", but neither it nor " + own + " has a " + ResultsFolder.RESULTS_FILE
                        + "; give the target/reprise folder of a run with reprise.shard"));
    }

    private Path notThisOne(Path folder) {
        if (folder.normalize().equals(directory.normalize())) {
            throw new IllegalArgumentException("reprise.merge.from names " + folder
                    + ", where the merged results go; set -Dreprise.directory to another folder");
        }
        return folder;
    }
}
