package dev.reprise;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A label to select experiments by, such as {@code slow} or {@code mnist}. Inherited by subclasses and by all trials and claims. */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Tag.List.class)
public @interface Tag {

    /** Without white space, commas, parentheses, {@code &}, {@code |} and {@code !}, which tag expressions use. */
    String value();

    /** Holds several tags. */
    @Documented
    @Inherited
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        Tag[] value();
    }
}
