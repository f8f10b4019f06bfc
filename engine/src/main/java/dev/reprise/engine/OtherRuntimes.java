package dev.reprise.engine;

import dev.reprise.results.FingerprintMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts trials that would have been restored on another runtime, by what is different here. Safe for use by many threads. */
final class OtherRuntimes {

    private static final int MOST_DIFFERENCES = 4;
    private static final int LONGEST = 80;

    private final Map<String, String> current;
    private final Map<String, Integer> counts = new TreeMap<>();

    /** @param fingerprint of this machine */
    OtherRuntimes(Map<String, String> fingerprint) {
        this.current = FingerprintMatch.decisive(fingerprint);
    }

    /** What of this machine can change the bits of a trial. */
    Map<String, String> current() {
        return current;
    }

    /** A trial is not restored, and there was a record of it from another runtime. */
    synchronized void add(Map<String, String> runtime) {
        List<String> differences = differences(runtime);
        if (!differences.isEmpty()) {
            counts.merge(String.join(", ", differences), 1, Integer::sum);
        }
    }

    private List<String> differences(Map<String, String> runtime) {
        var names = new TreeSet<>(current.keySet());
        names.addAll(runtime.keySet());
        names.removeIf(name -> Objects.equals(current.get(name), runtime.get(name)));
        var differences = new ArrayList<String>();
        for (String name : names) {
            if (differences.size() == MOST_DIFFERENCES) {
                differences.add("and " + (names.size() - MOST_DIFFERENCES) + " more");
                break;
            }
            differences.add(printable(name) + " " + value(current, name) + " instead of " + value(runtime, name));
        }
        return differences;
    }

    private static String value(Map<String, String> runtime, String name) {
        return printable(runtime.getOrDefault(name, "not known"));
    }

    /** A note may come from elsewhere, and a terminal obeys some characters. */
    private static String printable(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "...";
    }

    /** A line per difference. */
    synchronized List<String> lines() {
        return counts.entrySet().stream()
                .map(count -> count.getValue() + (count.getValue() == 1 ? " trial was" : " trials were")
                        + " not restored, for the record is of another runtime: " + count.getKey())
                .toList();
    }
}
