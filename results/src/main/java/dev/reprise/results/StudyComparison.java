package dev.reprise.results;

import dev.reprise.judge.Arm;
import dev.reprise.judge.Finding;
import java.util.List;
import java.util.Optional;

/**
 * An experiment beside another that is the same study from another origin. "Here" is the experiment that has the comparison, "there" the
 * other one.
 *
 * @param other id of the experiment there
 * @param claims of both, each looked at on the trials of both; none where one of the two has no completed trial
 * @param metrics of both, arm by arm
 * @param onlyHere metrics that no trial there recorded
 * @param onlyThere metrics that no trial here recorded
 * @param armsOnlyThere arms that are not part of the study here
 */
public record StudyComparison(
        String other,
        List<ClaimPair> claims,
        List<MetricPair> metrics,
        List<String> onlyHere,
        List<String> onlyThere,
        List<Arm> armsOnlyThere) {

    public StudyComparison {
        claims = List.copyOf(claims);
        metrics = List.copyOf(metrics);
        onlyHere = List.copyOf(onlyHere);
        onlyThere = List.copyOf(onlyThere);
        armsOnlyThere = List.copyOf(armsOnlyThere);
    }

    /**
     * One claim on the trials of both. Each side is looked at once, at all of its seeds.
     *
     * @param claim its short id
     * @param quote the words of the report
     * @param statement what is checked
     * @param p chance of shares of votes as different or more if both are of one chance (Fisher's exact test); empty unless both voted
     */
    public record ClaimPair(
            String claim, String quote, String statement, Finding here, Finding there, Optional<Double> p) {}

    /**
     * One metric of one arm in both. Values are compared as single-precision numbers, since scripts often print these.
     *
     * @param seedsHere how many trials here recorded it
     * @param seedsThere how many there
     * @param distance of Kolmogorov and Smirnov: the largest difference of the two empirical distribution functions
     * @param p exact chance of a distance as large or larger if both are of one distribution
     * @param adjusted {@code p} by Holm's procedure for all metrics and arms of the study
     */
    public record MetricPair(
            String metric, Arm arm, int seedsHere, int seedsThere, double distance, double p, double adjusted) {

        /** The same among all that are compared. */
        public MetricPair withAdjusted(double chance) {
            return new MetricPair(metric, arm, seedsHere, seedsThere, distance, p, chance);
        }
    }
}
