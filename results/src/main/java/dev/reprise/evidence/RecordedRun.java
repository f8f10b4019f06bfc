package dev.reprise.evidence;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.Optional;

/**
 * The run that an experiment was recorded from.
 *
 * @param date when the run ended
 * @param profile {@code quick} or {@code full}
 * @param machine its kind in words, such as {@code Linux amd64, Intel Xeon}
 * @param fingerprint name of one of the {@link Evidence#fingerprints()}
 * @param commit version of the project's sources, with {@code -dirty} if files had changed since; empty if unknown
 * @param codeSha256 hash of the project's own classes that the experiment reaches; empty if unknown
 * @param seconds of training, of all trials together, wherever and whenever each was trained
 */
@JsonPropertyOrder({"date", "profile", "machine", "fingerprint", "commit", "codeSha256", "seconds"})
public record RecordedRun(
        Instant date,
        String profile,
        String machine,
        String fingerprint,
        Optional<String> commit,
        Optional<String> codeSha256,
        double seconds) {}
