package dev.reprise.discover;

import dev.reprise.AfterTrial;
import dev.reprise.BeforeTrial;
import dev.reprise.Train;
import dev.reprise.train.Trial;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** Finds the methods that make up the life of a trial. */
final class LifecycleReader {

    private LifecycleReader() {}

    static Optional<Method> trainMethod(AnnotatedMethods annotated, Issues issues) {
        Class<?> type = annotated.type();
        List<Method> methods = annotated.with(Train.class);
        if (methods.size() != 1) {
            issues.error(
                    ClassSource.from(type),
                    "@Experiment " + type.getName() + " has " + methods.size()
                            + " @Train methods; it needs exactly one: @Train void train(Trial trial)");
            return Optional.empty();
        }
        Method method = methods.get(0);
        boolean takesTrial = method.getParameterCount() == 1 && method.getParameterTypes()[0] == Trial.class;
        check(method, Train.class, takesTrial, "void train(Trial trial)", issues);
        return Optional.of(method);
    }

    /** Of a superclass first. */
    static List<Method> beforeTrial(AnnotatedMethods annotated, Issues issues) {
        return checked(annotated.with(BeforeTrial.class), BeforeTrial.class, issues);
    }

    /** Of a superclass last. */
    static List<Method> afterTrial(AnnotatedMethods annotated, Issues issues) {
        return checked(annotated.subclassFirst(AfterTrial.class), AfterTrial.class, issues);
    }

    private static List<Method> checked(List<Method> hooks, Class<? extends Annotation> annotation, Issues issues) {
        hooks.forEach(method ->
                check(method, annotation, method.getParameterCount() == 0, "void " + method.getName() + "()", issues));
        return hooks;
    }

    private static void check(
            Method method, Class<? extends Annotation> annotation, boolean parametersFit, String form, Issues issues) {
        if (!parametersFit
                || method.getReturnType() != void.class
                || ModifierSupport.isStatic(method)
                || ModifierSupport.isPrivate(method)) {
            issues.error(
                    MethodSource.from(method),
                    "@" + annotation.getSimpleName() + " method " + method.toGenericString()
                            + " must be a non-private instance method of the form: " + form);
        }
    }
}
