package dev.reprise.discover;

import dev.reprise.Train;
import dev.reprise.train.Trial;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** Finds the methods that make up the life of a trial. */
final class LifecycleReader {

    private LifecycleReader() {}

    static Optional<Method> trainMethod(Class<?> type, Issues issues) {
        List<Method> methods = annotated(type, Train.class, HierarchyTraversalMode.TOP_DOWN);
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

    static List<Method> hooks(
            Class<?> type, Class<? extends Annotation> annotation, HierarchyTraversalMode order, Issues issues) {
        List<Method> methods = annotated(type, annotation, order);
        methods.forEach(method ->
                check(method, annotation, method.getParameterCount() == 0, "void " + method.getName() + "()", issues));
        return methods;
    }

    private static List<Method> annotated(
            Class<?> type, Class<? extends Annotation> annotation, HierarchyTraversalMode order) {
        return AnnotationSupport.findAnnotatedMethods(type, annotation, order);
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
