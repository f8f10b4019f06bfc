package dev.reprise;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A varied parameter: every arm injects one of the values into the field before training. Several swept fields form the
 * grid of all their combinations.
 *
 * <p>The field is a non-static, non-final {@code String}, {@code int}, {@code long}, {@code float}, {@code double},
 * {@code boolean}, an enum, whose values are given by their constant's name, or a type of your own with a static method {@code
 * of(String)} that returns it, such as a record; values that it refuses with an exception are reported at discovery.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Sweep {

    /** The values, in the order in which tables list them. */
    String[] value();

    /** The parameter's name in ids and results, by which claims name arms; the default is the field's name. */
    String name() default "";

    /** What readers of the report see in place of the name, such as {@code learning rate}; nothing else depends on it. */
    String title() default "";

    /**
     * What readers of the report see in place of each value, as many as there are values and in their order, such as {@code {"with
     * momentum", "without"}}; nothing else depends on them. By default constants such as {@code RELU} are shown as they are usually
     * written.
     */
    String[] titles() default {};
}
