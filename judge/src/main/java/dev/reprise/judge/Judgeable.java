package dev.reprise.judge;

/** What judging asks of every kind of assertion, so that a new kind does not compile until it answers. */
interface Judgeable {

    /** Which trials must have completed before there is anything to judge. */
    enum Needs {
        /** None: it is never measured. */
        NOTHING,
        /** One of any arm. */
        ANY_ARM,
        /** One of each arm that it names; the arms are looked at one by one. */
        EACH_ARM,
        /** One seed in all arms that it names, whose values are compared. */
        COMMON_SEED
    }

    Needs needs();

    /** Whether it takes what is recorded under its metrics for shares, which lie between 0 and 1. */
    boolean ofShares();

    /** What the trials say, where there is what it {@link #needs}. */
    Judgement judge(JudgingContext context);
}
