package dev.reprise.execute;

import dev.reprise.data.fetch.DataSettings;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.Profile;
import dev.reprise.parameters.Trainer;
import dev.reprise.parameters.TrialParameters;
import java.time.Duration;
import java.util.Optional;

/**
 * What holds for all trials of a run.
 *
 * @param quick whether they may do less than the report's full procedure
 * @param plain whether small networks may train in plain Java instead of DL4J
 * @param limit how long each may take, if that is limited
 * @param data where data comes from
 */
public record TrialConditions(boolean quick, boolean plain, Optional<Duration> limit, DataSettings data) {

    /** What the parameters of a run say, in this JVM's environment. */
    public static TrialConditions of(ParameterValues values) {
        return new TrialConditions(
                values.get(TrialParameters.PROFILE) == Profile.QUICK,
                values.get(TrialParameters.TRAINER) == Trainer.AUTO,
                values.find(TrialParameters.TRIAL_TIMEOUT),
                DataSettings.of(values, System.getenv()));
    }
}
