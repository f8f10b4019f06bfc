package dev.reprise.plugin;

import dev.reprise.results.RepeatableRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/**
 * The run whose results lie in a folder, and which may be left as it is: while its inputs are the same and nobody touched its results,
 * running again would only restore the same trials and judge them the same.
 *
 * @param results the results file
 * @param folder for files that tell of the run
 */
record KeptRun(Path results, Path folder) {

    /** Where the experiments' JVM says that the run would come to the same again. */
    Path repeatable() {
        return folder.resolve("repeatable");
    }

    private Note inputs() {
        return new Note(folder.resolve("inputs"));
    }

    /**
     * When the run finished that is still up to date; empty if there must be another.
     *
     * @param now digest of the inputs that it would have
     */
    Optional<Instant> finishedWith(String now) throws IOException {
        Optional<RepeatableRun> run = RepeatableRun.read(repeatable());
        if (run.isEmpty() || Files.notExists(results) || !inputs().says(stamp(now, run.get()))) {
            return Optional.empty();
        }
        return run.map(RepeatableRun::finishedAt);
    }

    /** Before another run, which may need the results for what it does not select. */
    void forget() throws IOException {
        inputs().delete();
        Files.deleteIfExists(repeatable());
        if (Files.exists(results)) {
            Files.createDirectories(folder);
            Files.move(results, earlier(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Where results wait for the end of the run after theirs; also if that one failed. */
    Path earlier() {
        return folder.resolve("earlier-results.json");
    }

    /**
     * After a run that ended as it should.
     *
     * @param before digest of the inputs, taken before the run so that a change during it shows
     */
    void keep(String before) throws IOException {
        Optional<RepeatableRun> run = RepeatableRun.read(repeatable());
        if (run.isPresent()) {
            inputs().write(stamp(before, run.get()));
        }
    }

    /** Files that the run read are known only when it has ended; large folders count by size and time of change. */
    private String stamp(String digest, RepeatableRun run) throws IOException {
        var read = new InputDigest();
        for (Path file : run.files()) {
            read.text(file.toString());
            if (Files.isDirectory(file)) {
                read.state(file);
            } else {
                read.content(file);
            }
        }
        return digest + " " + read.hex() + " " + InputDigest.stateOf(results) + "\n";
    }
}
