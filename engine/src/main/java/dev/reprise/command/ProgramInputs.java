package dev.reprise.command;

import dev.reprise.results.DatasetResult;
import java.util.List;

/**
 * What decides what a program does.
 *
 * @param sha256 of all of it, lower-case hex
 * @param files with their hashes
 * @param probed output of the probe; empty if there is none
 */
public record ProgramInputs(String sha256, List<DatasetResult.File> files, String probed) {

    public ProgramInputs {
        files = List.copyOf(files);
    }
}
