package dev.reprise.results;

import java.util.Map;

/**
 * Where the trials of an experiment were read from that were made elsewhere.
 *
 * @param file the file or folder, as the experiment names it
 * @param format how it is written, such as {@code CSV}
 * @param sha256 of the bytes that were read, lower-case hex: of a file what {@code sha256sum} prints; of a folder that of what {@code
 *     sha256sum} prints of the files that were read, in the order of their names
 * @param bytes that were read
 * @param files how many
 * @param date when the trials were made, as text such as {@code 2026-11-03}
 * @param dateFrom what says so: {@code stated}, {@code recorded} in the file, or {@code changed}, the file's last change
 * @param madeBy what made the trials; empty if nobody says so
 * @param seeds the seed's text by number, where texts were numbered; empty where seeds are whole numbers
 */
public record ImportResult(
        String file,
        String format,
        String sha256,
        long bytes,
        int files,
        String date,
        String dateFrom,
        String madeBy,
        Map<Integer, String> seeds) {

    public ImportResult {
        seeds = Copies.ordered(seeds);
    }
}
