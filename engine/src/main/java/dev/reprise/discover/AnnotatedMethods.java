package dev.reprise.discover;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * The methods of one class that have an annotation, its own and inherited ones, without those that are overridden. Searched for
 * once: going through a class hierarchy is most of what discovery costs.
 */
final class AnnotatedMethods {

    private final Class<?> type;
    private final List<Method> superclassFirst;

    private AnnotatedMethods(Class<?> type, List<Method> superclassFirst) {
        this.type = type;
        this.superclassFirst = superclassFirst;
    }

    static AnnotatedMethods of(Class<?> type) {
        return new AnnotatedMethods(
                type,
                ReflectionSupport.findMethods(
                        type, method -> method.getAnnotations().length > 0, HierarchyTraversalMode.TOP_DOWN));
    }

    Class<?> type() {
        return type;
    }

    /** Superclass first. */
    List<Method> with(Class<? extends Annotation> annotation) {
        return superclassFirst.stream()
                .filter(method -> method.isAnnotationPresent(annotation))
                .toList();
    }

    /** Subclass first. */
    List<Method> subclassFirst(Class<? extends Annotation> annotation) {
        List<Method> methods = new ArrayList<>(with(annotation));
        Collections.reverse(methods);
        return methods;
    }
}
