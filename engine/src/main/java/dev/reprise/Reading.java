package dev.reprise;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A question that the report leaves open, with the answers that its text allows. Every trial injects the chosen one into the field, and
 * claims are judged on that alone. In the full profile each arm is trained with the other answers too, one question at a time, and the page
 * of the experiment shows beside every claim what it would be with them: no verdict and no count depends on it.
 *
 * <p>Choose before you look at outcomes. Whoever chooses the reading that fits has found out something on the reading, and nothing on the claim.
 *
 * <p>The field is as a field of {@link Sweep}; the trials must come from a {@link Train} method.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Reading {

    /** What is open, as a reader sees it, such as {@code How many neurons has the dense layer?}. */
    String question();

    /** The answer that claims are judged on. */
    String chosen();

    /** The other answers that the text allows. */
    String[] others();

    /** The parameter's name in ids and results; the default is the field's name. */
    String name() default "";

    /** What readers see in place of the answers: one for the chosen one, then one for each of the others. By default what is written. */
    String[] titles() default {};
}
