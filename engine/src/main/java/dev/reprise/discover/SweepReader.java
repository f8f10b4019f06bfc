package dev.reprise.discover;

import dev.reprise.Sweep;
import dev.reprise.train.body.SweptField;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.platform.commons.support.AnnotationSupport;

/** Reads the swept fields of an experiment, each value checked against its field's type. */
final class SweepReader {

    private SweepReader() {}

    static List<SweptField> read(Class<?> type, Issues issues) {
        var sweeps = new ArrayList<SweptField>();
        var checks = new InjectedFields("@Sweep", issues);
        Set<String> names = new HashSet<>();
        for (Field field : AnnotationSupport.findAnnotatedFields(type, Sweep.class)) {
            Sweep sweep = field.getAnnotation(Sweep.class);
            String name = sweep.name().isEmpty() ? field.getName() : sweep.name();
            var swept = new SweptField(name, field, List.of(sweep.value()));
            checks.check(swept);
            int titles = sweep.titles().length;
            if (titles > 0 && titles != sweep.value().length) {
                checks.error(
                        field,
                        "has " + titles + " titles for " + sweep.value().length
                                + " values; give one for each, in their order, or none");
            }
            if (!names.add(name)) {
                checks.error(field, "is the second sweep named '" + name + "'; give it another name");
            }
            sweeps.add(swept);
        }
        return List.copyOf(sweeps);
    }
}
