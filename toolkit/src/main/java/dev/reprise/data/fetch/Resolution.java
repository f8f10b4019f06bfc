package dev.reprise.data.fetch;

import dev.reprise.data.CheckedFile;
import dev.reprise.data.DataFile;
import dev.reprise.data.Substitute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The files of a data set, found.
 *
 * @param files by name
 * @param source where they came from, in words
 * @param note what a reader must know; may be empty
 * @param substitute what stands in for the data set's own files
 */
record Resolution(Map<String, CheckedFile> files, String source, String note, Optional<String> substitute) {

    @SuppressWarnings("NullAway") // every file was found
    static Resolution of(List<DataFile> files, Map<DataFile, Cache.Entry> found) {
        Map<String, CheckedFile> byName = new LinkedHashMap<>();
        TreeSet<String> origins = new TreeSet<>();
        List<String> notes = new ArrayList<>();
        for (DataFile file : files) {
            Cache.Entry entry = found.get(file);
            byName.put(file.name(), entry.file());
            origins.add(entry.origin());
            file.versions().stream()
                    .filter(version -> version.sha256().equals(entry.file().sha256())
                            && !version.note().isEmpty())
                    .forEach(version -> notes.add(file.name() + ": " + version.note()));
        }
        return new Resolution(byName, String.join("; ", origins), String.join("; ", notes), Optional.empty());
    }

    Resolution standingIn(Substitute accepted) {
        String told = "SUBSTITUTE " + accepted.name() + ", accepted by the user: " + accepted.note();
        return new Resolution(files, source, note.isEmpty() ? told : told + "; " + note, Optional.of(accepted.name()));
    }
}
