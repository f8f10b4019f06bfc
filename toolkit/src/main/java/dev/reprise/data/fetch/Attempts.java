package dev.reprise.data.fetch;

import dev.reprise.data.CorruptDataException;
import dev.reprise.data.DataException;
import dev.reprise.data.DataUnavailableException;
import dev.reprise.data.Dataset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What was tried to get a data set, for the message when none of it worked. */
final class Attempts {

    private final Dataset<?> dataset;
    private final DataSettings settings;
    private final Map<String, Set<String>> filesByFailure = new LinkedHashMap<>();
    private boolean anyRefused;

    Attempts(Dataset<?> dataset, DataSettings settings) {
        this.dataset = dataset;
        this.settings = settings;
    }

    void failed(String file, String where, String why) {
        filesByFailure
                .computeIfAbsent(where + ": " + why, key -> new TreeSet<>())
                .add(file);
    }

    void refused(String file, String where, CorruptDataException why) {
        failed(file, where, "REFUSED: " + why.getMessage());
        anyRefused = true;
    }

    /** Missing, or corrupt if something came that had to be refused. */
    DataException failure() {
        List<String> tried = filesByFailure.entrySet().stream()
                .map(entry -> "  " + String.join(", ", entry.getValue()) + " from " + entry.getKey())
                .toList();
        String how = "How to get it:\n"
                + HowToGet.of(dataset, settings).stream()
                        .map(line -> "  " + line)
                        .collect(Collectors.joining("\n"));
        String title = dataset.about().title() + " (" + dataset.about().id() + ")";
        if (anyRefused) {
            return new CorruptDataException(
                    title, "", "nothing that was found is what was declared. Tried:\n" + String.join("\n", tried), how);
        }
        return new DataUnavailableException("Data set " + title + " is not available. Tried:\n"
                + (tried.isEmpty() ? "  the cache " + settings.cache() : String.join("\n", tried)) + "\n" + how);
    }
}
