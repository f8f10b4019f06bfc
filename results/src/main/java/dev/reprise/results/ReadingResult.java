package dev.reprise.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.reprise.judge.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What the claims of an experiment would be with another reading of the report: another answer to a question that its text leaves open.
 * It is no part of the verdicts and counts of a run.
 *
 * @param name of the parameter that the question is about
 * @param question what the report leaves open, as a reader sees it
 * @param chosen what a reader sees of the reading that the experiment's claims are judged on
 * @param value of this reading, as it is written in the code
 * @param title what a reader sees in place of the value
 * @param seeds how many every arm was trained with
 * @param seconds of training, all trials together
 * @param claims what these trials say of the experiment's claims, by id
 * @param incomplete the trials that did not complete, each with its reason, without those that another shard trains
 */
public record ReadingResult(
        String name,
        String question,
        String chosen,
        String value,
        String title,
        int seeds,
        double seconds,
        List<ReadClaim> claims,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<TrialResult> incomplete) {

    public ReadingResult {
        claims = List.copyOf(claims);
        incomplete = List.copyOf(incomplete);
    }

    /** A reading of whose trials no more is known than what they say of the claims. */
    public ReadingResult(
            String name,
            String question,
            String chosen,
            String value,
            String title,
            int seeds,
            double seconds,
            List<ReadClaim> claims) {
        this(name, question, chosen, value, title, seeds, seconds, claims, List.of());
    }

    /**
     * One claim with this reading.
     *
     * @param id {@code <report>/<experiment>/<claim>}
     * @param finding what the trials say, judged once, with as many seeds as there are
     */
    public record ReadClaim(String id, Finding finding) {}

    /** What this reading says of a claim. */
    public Optional<Finding> finding(String claim) {
        return claims.stream()
                .filter(each -> each.id().equals(claim))
                .map(ReadClaim::finding)
                .findFirst();
    }
}
