package dev.reprise.discover;

import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.support.descriptor.MethodSource;

/**
 * Asks methods of an experiment, each once, for what they declare.
 *
 * @param <T> what they return
 * @param kind of method, such as {@code @Claim method}
 * @param example of what to return instead of null
 */
record Declarations<T>(Class<T> returned, String kind, String example, Issues issues) {

    String nameOf(Method method) {
        return kind + " " + method.getDeclaringClass().getName() + "." + method.getName();
    }

    /** What the method returns; empty after a mistake was reported. */
    Optional<T> ask(Method method, Object experiment) {
        var source = MethodSource.from(method);
        String what = nameOf(method);
        boolean rightForm = method.getParameterCount() == 0
                && returned.isAssignableFrom(method.getReturnType())
                && !ModifierSupport.isPrivate(method)
                && !ModifierSupport.isStatic(method);
        if (!rightForm) {
            issues.error(
                    source,
                    what + " must be a non-private instance method of the form: " + returned.getSimpleName() + " "
                            + method.getName() + "()");
            return Optional.empty();
        }
        try {
            Optional<T> declared = Optional.ofNullable(ReflectionSupport.invokeMethod(method, experiment))
                    .map(returned::cast);
            if (declared.isEmpty()) {
                issues.error(source, what + " returns null; return what the quote states, such as " + example);
            }
            return declared;
        } catch (IllegalArgumentException e) {
            // It names the mistake and the remedy; a stack trace would bury them.
            issues.error(source, what + ": " + e.getMessage());
        } catch (RuntimeException e) {
            issues.error(source, what + ": " + e.getMessage(), e);
        }
        return Optional.empty();
    }
}
