package dev.reprise.discover;

import dev.reprise.Experiment;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Map;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** Warns of annotations of JUnit Jupiter on an experiment: another engine reads them, so that they would do nothing, silently. */
final class JupiterAnnotations {

    private static final String PACKAGE = "org.junit.jupiter.";

    private static final Map<String, String> OWN = Map.of(
            "Disabled", "dev.reprise.Disabled",
            "Tag", "dev.reprise.Tag",
            "Tags", "dev.reprise.Tag",
            "Timeout", "the timeLimit of @Experiment",
            "DisplayName", "the title of @Experiment",
            "BeforeEach", "dev.reprise.BeforeTrial",
            "AfterEach", "dev.reprise.AfterTrial",
            "RepeatedTest", "the seeds of @Experiment");

    private JupiterAnnotations() {}

    static void report(Class<?> experiment, Issues issues) {
        report(experiment, "class " + experiment.getName(), ClassSource.from(experiment), issues);
        for (Method method : experiment.getDeclaredMethods()) {
            report(
                    method,
                    "method " + method.getName() + " of " + experiment.getName(),
                    MethodSource.from(method),
                    issues);
        }
    }

    private static void report(AnnotatedElement element, String where, TestSource source, Issues issues) {
        for (Annotation annotation : element.getAnnotations()) {
            Class<?> type = annotation.annotationType();
            if (type.getName().startsWith(PACKAGE)) {
                String name = type.getSimpleName();
                String own = OWN.containsKey(name) ? "; use " + OWN.get(name) : "";
                issues.warning(
                        source,
                        "@" + Experiment.class.getSimpleName() + " " + where + " has JUnit Jupiter's @" + name
                                + ", which Reprise does not read" + own);
            }
        }
    }
}
