package dev.reprise.evidence;

import dev.reprise.judge.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What accepting a run does to the record of one experiment.
 *
 * @param details one line for each claim whose record changes, or why the record is kept
 */
public record EvidenceChange(Kind kind, String experimentId, List<String> details) {

    public EvidenceChange {
        details = List.copyOf(details);
    }

    /** What becomes of the record. */
    public enum Kind {
        /** There was none. */
        ADDED,
        /** The run takes its place. */
        REPLACED,
        /** The run says the same, or knows less. */
        KEPT
    }

    static EvidenceChange added(RecordedExperiment now) {
        String size = now.claims().size() + " claims from " + now.trials().size() + " trials";
        return new EvidenceChange(Kind.ADDED, now.id(), List.of(size));
    }

    static EvidenceChange kept(RecordedExperiment was, String why) {
        return new EvidenceChange(Kind.KEPT, was.id(), List.of(why));
    }

    static EvidenceChange replaced(RecordedExperiment was, RecordedExperiment now) {
        var details = new ArrayList<String>();
        if (was.trials().size() != now.trials().size()) {
            details.add("trials: " + was.trials().size() + " -> " + now.trials().size());
        }
        var ids = new TreeSet<String>();
        was.claims().forEach(claim -> ids.add(claim.id()));
        now.claims().forEach(claim -> ids.add(claim.id()));
        for (String id : ids) {
            String before = verdict(was.claim(id));
            String after = verdict(now.claim(id));
            if (!before.equals(after)) {
                details.add(id + ": " + before + " -> " + after);
            }
        }
        return new EvidenceChange(Kind.REPLACED, now.id(), details);
    }

    private static String verdict(Optional<RecordedClaim> claim) {
        return claim.map(RecordedClaim::verdict).map(Verdict::name).orElse("not recorded");
    }
}
