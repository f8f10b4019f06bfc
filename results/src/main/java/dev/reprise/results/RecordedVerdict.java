package dev.reprise.results;

import dev.reprise.judge.Protocol;
import dev.reprise.judge.Verdict;
import dev.reprise.results.ClaimResult.Interval;
import java.time.Instant;
import java.util.Optional;

/**
 * What an earlier run said of a claim, from the evidence file.
 *
 * @param reason one plain sentence that explains the verdict, with numbers
 * @param measured formatted like the claim's {@code reported}; may be empty
 * @param unit of the numbers below; may be empty
 * @param reportedValue what the report prints, as a number
 * @param margin half width of what still counts as the same
 * @param estimate the measured value, or difference
 * @param interval of the estimate
 * @param seeds how many seeds the verdict rests on
 * @param rule name of the statistical rule and its parameters
 * @param protocol of the trials that were judged
 * @param date when that run ended
 * @param machine kind of machine that it ran on, in words
 * @param commit version of the sources; empty if unknown
 * @param earlierVersion whether the experiment's code is known to have changed since
 */
public record RecordedVerdict(
        Verdict verdict,
        String reason,
        String measured,
        String unit,
        Optional<Double> reportedValue,
        Optional<Double> margin,
        Optional<Double> estimate,
        Optional<Interval> interval,
        int seeds,
        String rule,
        Protocol protocol,
        Instant date,
        String machine,
        Optional<String> commit,
        boolean earlierVersion) {}
