package dev.reprise.results;

import dev.reprise.judge.Finding;
import dev.reprise.judge.Protocol;
import dev.reprise.judge.Verdict;
import java.time.Instant;
import java.util.Optional;

/**
 * What an earlier run said of a claim, from the evidence file.
 *
 * @param finding what its trials said
 * @param protocol of the trials that were judged
 * @param date when that run ended
 * @param machine kind of machine that it ran on, in words
 * @param commit version of the sources; empty if unknown
 * @param earlierVersion whether the experiment's code is known to have changed since
 */
public record RecordedVerdict(
        Finding finding,
        Protocol protocol,
        Instant date,
        String machine,
        Optional<String> commit,
        boolean earlierVersion) {

    /** What the trials said. */
    public Verdict verdict() {
        return finding.verdict();
    }
}
