package dev.reprise.discover;

import dev.reprise.Reading;
import dev.reprise.train.body.SweptField;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.commons.support.AnnotationSupport;

/** Reads the questions that an experiment says its report leaves open, each reading checked against its field's type. */
final class ReadingReader {

    private ReadingReader() {}

    /** @param sweeps whose names are taken */
    static List<OpenQuestion> read(Class<?> type, List<SweptField> sweeps, Issues issues) {
        var questions = new ArrayList<OpenQuestion>();
        var checks = new InjectedFields("@Reading", issues);
        var names = new HashSet<>(sweeps.stream().map(SweptField::name).toList());
        for (Field field : AnnotationSupport.findAnnotatedFields(type, Reading.class)) {
            Reading reading = field.getAnnotation(Reading.class);
            String name = reading.name().isEmpty() ? field.getName() : reading.name();
            List<String> values = Stream.concat(Stream.of(reading.chosen()), Stream.of(reading.others()))
                    .toList();
            var question = new OpenQuestion(
                    reading.question(), new SweptField(name, field, values), List.of(reading.titles()));
            checks.check(question.field());
            if (question.question().isBlank()) {
                checks.error(field, "asks nothing; say as a question what the report leaves open");
            }
            if (question.others().isEmpty()) {
                checks.error(field, "has no other reading than '" + reading.chosen() + "'; then nothing is open");
            }
            int titles = question.titles().size();
            if (titles > 0 && titles != values.size()) {
                checks.error(
                        field,
                        "has " + titles + " titles for " + values.size()
                                + " readings; give one for the chosen one, then one for each of the others, or none");
            }
            if (!names.add(name)) {
                checks.error(
                        field, "is named '" + name + "', as another swept field or reading is; give it another name");
            }
            questions.add(question);
        }
        return List.copyOf(questions);
    }
}
