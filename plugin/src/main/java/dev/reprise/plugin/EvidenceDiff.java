package dev.reprise.plugin;

import dev.reprise.evidence.EvidenceChange;
import dev.reprise.evidence.EvidenceChange.Kind;
import java.util.ArrayList;
import java.util.List;

/** What accepting a run changes in the evidence, for a person to read. */
record EvidenceDiff(List<EvidenceChange> changes) {

    List<String> lines() {
        if (changes.isEmpty()) {
            return List.of("Evidence: this run has no judged experiment at the full protocol to record");
        }
        var lines = new ArrayList<String>();
        lines.add("Evidence: " + count(Kind.ADDED) + " added, " + count(Kind.REPLACED) + " replaced, "
                + count(Kind.KEPT) + " kept");
        for (EvidenceChange change : changes) {
            lines.add("  " + mark(change.kind()) + " " + change.experimentId()
                    + (change.details().size() == 1 ? ": " + change.details().get(0) : ""));
            if (change.details().size() > 1) {
                change.details().forEach(detail -> lines.add("      " + detail));
            }
        }
        return lines;
    }

    private static String mark(Kind kind) {
        return switch (kind) {
            case ADDED -> "+";
            case REPLACED -> "~";
            case KEPT -> "=";
        };
    }

    private long count(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }
}
