package dev.reprise;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A written source whose results are replayed: stands on a class that experiments name in {@link Experiment#report()}. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Report {

    /** Short name, the first part of every id of the report, such as {@code homework5}. */
    String id();

    /** The title as printed. */
    String title();

    /** Who wrote it, in the order printed. */
    String[] authors() default {};

    /** Where it can be found: a citation, an address, a file name. */
    String source() default "";

    /** The framework that the report was made with, such as {@code PyTorch}. */
    String framework() default "";

    /** Internal contradictions of the report, one sentence each; shown on its page. */
    String[] inconsistencies() default {};
}
