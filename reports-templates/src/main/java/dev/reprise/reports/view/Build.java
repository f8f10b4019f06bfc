package dev.reprise.reports.view;

import dev.reprise.judge.Verdict;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the history keeps of one run.
 *
 * @param commit version of the sources; empty if unknown, as of builds before it was kept
 * @param claims verdict by id of the claim
 */
public record Build(Instant finishedAt, String profile, String commit, Map<String, Verdict> claims) {

    public Build {
        claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
    }
}
