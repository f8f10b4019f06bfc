package dev.reprise.judge;

import java.util.Optional;

/**
 * What came of judging a claim: the finding, which readers see, and what decides on further seeds and on all claims of a report together.
 *
 * @param kind of the claim
 * @param finding what the trials say
 * @param pAgainst chance of a result at least this bad if the claim were true, whatever the verdict
 * @param moreSeeds how many more seeds could still decide; 0 when none could
 */
public record Judgement(String kind, Finding finding, Optional<Double> pAgainst, int moreSeeds) {

    /** What the trials say. */
    public Verdict verdict() {
        return finding.verdict();
    }

    /** Whether more seeds could still decide. */
    public boolean open() {
        return moreSeeds > 0;
    }
}
