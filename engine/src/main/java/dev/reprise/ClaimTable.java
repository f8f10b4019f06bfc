package dev.reprise;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.platform.commons.annotation.Testable;

/**
 * A table of the report: on a method without parameters that returns a {@code dev.reprise.judge.PrintedTable}, each of whose numbers is a
 * claim like any other. The deviation of a cell is declared on the method or on the class, with the cell's id as {@link
 * ExpectedDeviation#claim()}.
 */
@Documented
@Testable
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ClaimTable {

    /** The caption; the default is the method's name. */
    String value() default "";

    /** Where the table stands; the default is the experiment's locator. */
    String locator() default "";
}
