package dev.reprise.store;

import dev.reprise.judge.Protocol;
import dev.reprise.results.CanonicalDigest;
import dev.reprise.results.FingerprintMatch;
import dev.reprise.results.TrialKey;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a trial's record is stored under: a hash of everything that decides the trial's outcome and is known before it runs. What a data
 * set contains is a part of the code, which declares the hashes of its files.
 *
 * @param sha256 lower-case hex
 */
public record StoreKey(String sha256) {

    /** Changes with the meaning of a record, so that older records are not found any more. */
    static final int FORMAT_VERSION = 1;

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public StoreKey {
        if (!HEX.matcher(sha256).matches()) {
            throw new IllegalArgumentException("A store key is 64 lower-case hexadecimal digits, not '" + sha256 + "'");
        }
    }

    /**
     * The key of one trial.
     *
     * @param code hash of the code that the trial runs, from {@link ClassClosure#hashOf}
     * @param parameters settings of the run that change a trial and stand in no class, such as a cap on epochs in the quick
     *     profile; not the profile itself if it only chooses which trials run
     * @param fingerprint what can change the bits of a trial, by name; only its {@link FingerprintMatch#decisive} entries count
     */
    public static StoreKey of(
            TrialKey trial,
            String code,
            Protocol protocol,
            Map<String, String> parameters,
            Map<String, String> fingerprint) {
        return new StoreKey(new CanonicalDigest()
                .add(FORMAT_VERSION)
                .add(code)
                .add(trial.experimentId())
                .add(trial.arm().values())
                .add(trial.seed())
                .add(protocol.name())
                .add(parameters)
                .add(FingerprintMatch.decisive(fingerprint))
                .hex());
    }

    @Override
    public String toString() {
        return sha256;
    }
}
