package dev.reprise.evidence.planning;

import dev.reprise.results.ReadingResult;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The trials of other readings of a report, which the full profile trains beside those that claims are judged on: every arm anew, with as
 * many seeds as its first look has, and no more whatever the verdicts.
 *
 * @param all readings that the experiment names
 * @param trained what was tried with the present code
 * @param known what was tried with any code, the latest first: what a trial takes changes less than what it gives
 */
record OtherReadings(List<Reading> all, List<ReadingResult> trained, List<ReadingResult> known) {

    /** One of them, by the parameter that it is about. */
    record Reading(String name, String value) {

        static Reading of(ReadingResult result) {
            return new Reading(result.name(), result.value());
        }

        private Stream<ReadingResult> in(List<ReadingResult> results) {
            return results.stream().filter(result -> of(result).equals(this));
        }
    }

    /**
     * What is left to train.
     *
     * @param seconds on one core
     */
    record Left(int readings, int trials, double seconds) {

        private Left plus(int more, double each) {
            return more == 0 ? this : new Left(readings + 1, trials + more, seconds + more * each);
        }

        /** The end of a sentence on all trials; empty if there are none of readings. */
        String words() {
            return trials == 0
                    ? ""
                    : "; " + trials + " trials of " + readings + " other reading" + (readings == 1 ? "" : "s");
        }
    }

    /**
     * @param seeds of the first look
     * @param secondsPerTrial where a reading was never trained
     */
    Left left(int arms, int seeds, double secondsPerTrial) {
        var left = new Left(0, 0, 0);
        for (Reading reading : all) {
            int trainedSeeds =
                    reading.in(trained).mapToInt(ReadingResult::seeds).max().orElse(0);
            left = left.plus(
                    arms * Math.max(0, seeds - trainedSeeds),
                    secondsPerTrial(reading, arms).orElse(secondsPerTrial));
        }
        return left;
    }

    private OptionalDouble secondsPerTrial(Reading reading, int arms) {
        return reading.in(known)
                .filter(result -> result.seconds() > 0)
                .mapToDouble(result -> result.seconds() / (arms * result.seeds()))
                .findFirst();
    }
}
