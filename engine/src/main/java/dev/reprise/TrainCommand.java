package dev.reprise;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An experiment whose trials a program trains, a Python script as a rule: it has no {@link Train} method and needs no DL4J. Time
 * limits, cancellation, budget, added seeds, the store and the report are those of any other experiment.
 *
 * <p>The program is started once for each trial, in the folder that the build runs in. It gets the arm and the seed as its arguments,
 * and by the environment variables {@code REPRISE_SEED}, {@code REPRISE_PROFILE} and one per swept field, such as {@code
 * REPRISE_SWEEP_LEARNINGRATE}. Each line of its standard output that begins with <code>{</code> is a JSON object:
 *
 * <pre>{@code
 * {"series": {"train.loss": 0.31}}          appends a value to each series
 * {"metrics": {"test.accuracy": 0.93}}      records metrics
 * {"epoch": 3, "epochs": 10, "loss": 0.31}  shows how training goes on
 * {"sha256": "9f86d0..."}                   hash of the final parameters
 * }</pre>
 *
 * All other lines are its log, of which the end is shown when it fails. A program that ends with another exit code than 0, or without
 * any metric or series, is a failed trial.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TrainCommand {

    /**
     * The program and its arguments; <code>{seed}</code> and <code>{name}</code> of a swept field stand for their values. No shell reads
     * them.
     */
    String[] value();

    /**
     * Files and folders that decide what the program does: the script, its requirements, its data. Where one of them changes, trials are
     * trained again. A {@code *} in a file's name stands for any characters.
     */
    String[] files();

    /**
     * A command whose output decides too, such as <code>{"python3", "-V"}</code> or <code>{"python3", "-m", "pip", "freeze"}</code>; run
     * once per run.
     */
    String[] probe() default {};
}
