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

    /** The parameter's name in ids and tables; the default is the field's name. */
    String name() default "";
}
