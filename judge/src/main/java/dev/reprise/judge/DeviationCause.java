package dev.reprise.judge;

/** The likeliest cause of a known deviation: a closed list, by which reports show where their numbers get lost. */
public enum DeviationCause {
    /** The statement holds with some seeds and not with others, and the report had one run or few. */
    SEED_NOISE,
    /** The report leaves open what decides the result: an option, an architecture, a way to measure. */
    UNDERSPECIFIED_PROTOCOL,
    /** The report says two things that cannot both be so. */
    CONTRADICTION_IN_REPORT,
    /** The numbers are those of other data than the report names. */
    OTHER_DATA,
    /** What is printed is the best of several runs, or was rounded to what looks well. */
    ROUNDED_OR_BEST_SEED,
    /** The sentence concludes more than the report's own runs show: an explanation that was not tried, a rule drawn from some cases. */
    OVERSTATED_CONCLUSION,
    /** The framework that the report used computes something else. */
    FRAMEWORK_DIFFERENCE,
    /** Nobody knows yet. */
    UNKNOWN
}
