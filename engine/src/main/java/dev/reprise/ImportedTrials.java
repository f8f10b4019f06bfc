package dev.reprise;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An experiment whose trials were made elsewhere, by a Python script as a rule, and are read from a file: it has no {@link Train}
 * method, needs no DL4J, and its claims are judged by the same rules as those of any other experiment. Its trials are shown as
 * IMPORTED, with the file, its SHA-256 and date.
 *
 * <p>Every swept field, the seed, each metric and each series has a column (in MLflow: a parameter, metric or tag). Where the names
 * differ, write {@code name=column}, such as {@code test.accuracy=test_acc}. Columns that are named nowhere are mistakes, so that none
 * is forgotten; {@link #ignored()} lists those that may stand there all the same.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ImportedTrials {

    /** The file, or the folder of an MLflow experiment, relative to the folder that the build runs in: the module's. */
    String file();

    /** How it is written. */
    Format format();

    /** Column of the seed, any text. Whole numbers from 0 are kept; other texts are numbered from 1 in their order of appearance. */
    String seed() default "seed";

    /** Columns of swept fields whose names differ, as {@code name=column}. */
    String[] sweeps() default {};

    /** Metrics, as {@code name} or {@code name=column}. */
    String[] metrics() default {};

    /** Series, as {@code name} or {@code name=column}. */
    String[] series() default {};

    /** Columns to pass over; {@code *} stands for any characters. */
    String[] ignored() default {};

    /** Only rows or runs with these values are read, as {@code column=value}. */
    String[] where() default {};

    /**
     * Column of the step or epoch, where a trial has several rows, one per epoch; a series has its values in the order of their steps.
     * Empty where each row is a trial. MLflow has steps of its own.
     */
    String step() default "";

    /** Column of a metric's or series' name, for {@link Format#CSV_LONG}. */
    String nameColumn() default "metric";

    /** Column of its value, for {@link Format#CSV_LONG}. */
    String valueColumn() default "value";

    /** What stands between two cells of CSV. */
    char delimiter() default ',';

    /** What made the file, such as {@code PyTorch 2.4, train.py of commit 3f2a91c}. Empty: what the file says of it, if it does. */
    String madeBy() default "";

    /** When the trials were made, as {@code 2026-11-03}. Empty: what the file says of it, else when it was last changed. */
    String date() default "";

    /** Whether arms may have different seeds. Unless they may, a seed that is missing in one arm is a mistake: a run that was lost. */
    boolean seedsMayDiffer() default false;

    /** How a file is written. */
    enum Format {
        /** Comma-separated values with a header: a trial per row, or a row per epoch with {@link ImportedTrials#step()}. */
        CSV,
        /** Comma-separated values with a header: a value per row, with its metric's name beside it. */
        CSV_LONG,
        /**
         * A JSON object per line: a trial, or an epoch with {@link ImportedTrials#step()}. The fields of objects within have names such
         * as {@code config.lr}; an array of numbers is a series.
         */
        JSON_LINES,
        /** The folder of one experiment in MLflow's file store, or {@code mlruns} itself where only one of its experiments has runs. */
        MLFLOW,
        /** The table of runs that Weights &amp; Biases exports as CSV. */
        WANDB_CSV
    }
}
