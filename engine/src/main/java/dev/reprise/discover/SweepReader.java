package dev.reprise.discover;

import dev.reprise.Sweep;
import dev.reprise.text.Characters;
import dev.reprise.train.body.SweptField;
import dev.reprise.train.body.SweptValue;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** Reads the swept fields of an experiment, each value checked against its field's type. */
final class SweepReader {

    private static final String RESERVED_NAME = "seed";

    private SweepReader() {}

    static List<SweptField> read(Class<?> type, Issues issues) {
        var sweeps = new ArrayList<SweptField>();
        Set<String> names = new HashSet<>();
        for (Field field : AnnotationSupport.findAnnotatedFields(type, Sweep.class)) {
            Sweep sweep = field.getAnnotation(Sweep.class);
            String name = sweep.name().isEmpty() ? field.getName() : sweep.name();
            var swept = new SweptField(name, field, List.of(sweep.value()));
            check(swept, issues);
            int titles = sweep.titles().length;
            if (titles > 0 && titles != sweep.value().length) {
                error(
                        field,
                        "has " + titles + " titles for " + sweep.value().length
                                + " values; give one for each, in their order, or none",
                        issues);
            }
            if (!names.add(name)) {
                error(field, "is the second sweep named '" + name + "'; give it another name", issues);
            }
            sweeps.add(swept);
        }
        return List.copyOf(sweeps);
    }

    private static void check(SweptField swept, Issues issues) {
        Field field = swept.field();
        if (ModifierSupport.isStatic(field) || ModifierSupport.isFinal(field)) {
            error(field, "is static or final; every arm injects another value, so it must be neither", issues);
        }
        if (swept.name().equals(RESERVED_NAME)) {
            error(field, "is named 'seed', which every trial has already; give it another name", issues);
        }
        if (!Characters.areWellFormed(swept.name())) {
            error(
                    field,
                    "is named '" + Characters.escaped(swept.name()) + "', in which half of a surrogate pair is missing",
                    issues);
        }
        if (swept.name().matches(".*[,=\\s\\[\\]/:].*")) {
            error(
                    field,
                    "is named '" + swept.name() + "'; a name has no white space, comma, =, /, : or bracket",
                    issues);
        }
        if (swept.values().isEmpty()) {
            error(field, "lists no values; give it at least one", issues);
        }
        if (!SweptValue.supports(field.getType())) {
            error(
                    field,
                    "has type " + field.getType().getSimpleName() + "; it must be " + SweptValue.supportedTypes(),
                    issues);
            return;
        }
        Set<Object> seen = new HashSet<>();
        for (String value : swept.values()) {
            checkValue(field, value, seen, issues);
        }
    }

    private static void checkValue(Field field, String value, Set<Object> seen, Issues issues) {
        if (!Characters.areWellFormed(value)) {
            error(
                    field,
                    "has the value '" + Characters.escaped(value) + "', in which half of a surrogate pair is missing",
                    issues);
        }
        if (value.contains(",")) {
            error(field, "has the value '" + value + "'; a value has no comma", issues);
        }
        try {
            if (!seen.add(SweptValue.parse(field.getType(), value))) {
                error(field, "lists the value '" + value + "' twice", issues);
            }
        } catch (IllegalArgumentException e) {
            error(field, "has the value '" + value + "', which " + e.getMessage(), issues);
        }
    }

    private static void error(Field field, String what, Issues issues) {
        Class<?> type = field.getDeclaringClass();
        issues.error(ClassSource.from(type), "@Sweep field " + type.getName() + "." + field.getName() + " " + what);
    }
}
