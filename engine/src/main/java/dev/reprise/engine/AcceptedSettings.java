package dev.reprise.engine;

import dev.reprise.lock.LockComparison;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.platform.engine.ConfigurationParameters;

/**
 * What was accepted before, and what this run is a run of.
 *
 * @param lock {@value #LOCK}: file of accepted results that the run is held against; none unless set
 * @param tolerance {@value #TOLERANCE}: relative difference of metrics that is allowed on another machine of the same kind
 * @param evidence {@value #EVIDENCE}: file of recorded runs, whose verdicts stand beside claims that are not run; none unless set
 * @param commit {@value #COMMIT}: version of the sources, kept in the results; unknown unless set
 */
record AcceptedSettings(Optional<Path> lock, double tolerance, Optional<Path> evidence, Optional<String> commit) {

    public static final String LOCK = "reprise.lock";
    public static final String TOLERANCE = "reprise.lock.tolerance";
    public static final String EVIDENCE = "reprise.evidence";
    public static final String COMMIT = "reprise.commit";

    /** @throws IllegalArgumentException naming the parameter, its value and what is allowed */
    static AcceptedSettings from(ConfigurationParameters parameters) {
        return new AcceptedSettings(
                parameters.get(LOCK).filter(text -> !text.isBlank()).map(Path::of),
                parameters.get(TOLERANCE).map(AcceptedSettings::tolerance).orElse(LockComparison.DEFAULT_TOLERANCE),
                parameters.get(EVIDENCE).filter(text -> !text.isBlank()).map(Path::of),
                parameters.get(COMMIT).filter(text -> !text.isBlank()));
    }

    private static double tolerance(String text) {
        try {
            double value = Double.parseDouble(text.strip());
            if (value >= 0 && value < 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            // the message below says it all
        }
        throw new IllegalArgumentException(TOLERANCE + " is '" + text
                + "', but must be a relative difference from 0 to less than 1, such as 0.01");
    }
}
