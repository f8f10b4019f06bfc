package dev.reprise.discover;

import dev.reprise.text.Characters;
import dev.reprise.train.body.SweptField;
import dev.reprise.train.body.SweptValue;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.Set;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** What holds for every field that trials inject values into. */
final class InjectedFields {

    private static final String RESERVED_NAME = "seed";

    private final String annotation;
    private final Issues issues;

    /** @param annotation of the fields, as messages name it */
    InjectedFields(String annotation, Issues issues) {
        this.annotation = annotation;
        this.issues = issues;
    }

    /** Reports what is wrong with a field, its name and its values. */
    void check(SweptField swept) {
        Field field = swept.field();
        if (ModifierSupport.isStatic(field) || ModifierSupport.isFinal(field)) {
            error(field, "is static or final; every arm injects another value, so it must be neither");
        }
        if (swept.name().equals(RESERVED_NAME)) {
            error(field, "is named 'seed', which every trial has already; give it another name");
        }
        if (!Characters.areWellFormed(swept.name())) {
            error(
                    field,
                    "is named '" + Characters.escaped(swept.name())
                            + "', in which half of a surrogate pair is missing");
        }
        if (swept.name().matches(".*[,=\\s\\[\\]/:].*")) {
            error(field, "is named '" + swept.name() + "'; a name has no white space, comma, =, /, : or bracket");
        }
        if (swept.values().isEmpty()) {
            error(field, "lists no values; give it at least one");
        }
        if (!SweptValue.supports(field.getType())) {
            error(field, "has type " + field.getType().getSimpleName() + "; it must be " + SweptValue.supportedTypes());
            return;
        }
        Set<Object> seen = new HashSet<>();
        for (String value : swept.values()) {
            checkValue(field, value, seen);
        }
    }

    private void checkValue(Field field, String value, Set<Object> seen) {
        if (!Characters.areWellFormed(value)) {
            error(
                    field,
                    "has the value '" + Characters.escaped(value) + "', in which half of a surrogate pair is missing");
        }
        if (value.contains(",")) {
            error(field, "has the value '" + value + "'; a value has no comma");
        }
        try {
            if (!seen.add(SweptValue.parse(field.getType(), value))) {
                error(field, "lists the value '" + value + "' twice");
            }
        } catch (IllegalArgumentException e) {
            error(field, "has the value '" + value + "', which " + e.getMessage());
        }
    }

    void error(Field field, String what) {
        Class<?> type = field.getDeclaringClass();
        issues.error(
                ClassSource.from(type), annotation + " field " + type.getName() + "." + field.getName() + " " + what);
    }
}
