package dev.reprise.plugin;

import dev.reprise.lock.LockDifference;
import dev.reprise.lock.LockDifference.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What accepting a run changes in the lock, for a person to read: changed values one by one, what is new or gone counted by
 * experiment.
 */
record LockDiff(List<LockDifference> differences) {

    private static final int MOST_CHANGES = 50;

    List<String> lines() {
        if (differences.isEmpty()) {
            return List.of("Lock: nothing changes");
        }
        var lines = new ArrayList<String>();
        lines.add("Lock: " + count(Kind.NEW) + " added, " + count(Kind.CHANGED) + " changed, " + count(Kind.MISSING)
                + " removed");
        byExperiment(Kind.NEW).forEach((id, count) -> lines.add("  + " + id + ": " + count));
        List<LockDifference> changed = of(Kind.CHANGED);
        changed.stream().limit(MOST_CHANGES).forEach(difference -> lines.add("  ~ " + line(difference)));
        if (changed.size() > MOST_CHANGES) {
            lines.add("  ~ and " + (changed.size() - MOST_CHANGES) + " more");
        }
        byExperiment(Kind.MISSING).forEach((id, count) -> lines.add("  - " + id + ": " + count));
        return lines;
    }

    private static String line(LockDifference difference) {
        String place = difference.trial().isEmpty() ? "" : difference.experimentId() + " " + difference.trial() + " ";
        return place + difference.subject() + ": " + difference.was() + " -> " + difference.now();
    }

    private long count(Kind kind) {
        return of(kind).size();
    }

    private List<LockDifference> of(Kind kind) {
        return differences.stream()
                .filter(difference -> difference.kind() == kind)
                .toList();
    }

    private Map<String, String> byExperiment(Kind kind) {
        var trials = new LinkedHashMap<String, int[]>();
        for (LockDifference difference : of(kind)) {
            int[] counts = trials.computeIfAbsent(difference.experimentId(), id -> new int[3]);
            boolean verdict = difference.trial().isEmpty();
            counts[verdict ? 1 : difference.subject().isEmpty() ? 0 : 2]++;
        }
        var words = new LinkedHashMap<String, String>();
        trials.forEach((id, counts) -> words.put(
                id,
                counts[0] + " trials, " + counts[1] + " verdicts"
                        + (counts[2] == 0 ? "" : ", " + counts[2] + " metrics")));
        return words;
    }
}
