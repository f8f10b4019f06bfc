package dev.reprise.discover;

import static org.junit.platform.commons.support.AnnotationSupport.findRepeatableAnnotations;

import dev.reprise.Experiment;
import dev.reprise.Report;
import dev.reprise.Tag;
import java.util.List;
import java.util.Optional;

/**
 * What a reader gets to know of an experiment.
 *
 * @param report that it is of, if it names one
 * @param locator where the study stands in the report; may be empty
 * @param assumptions what the report leaves open and the experiment assumes
 * @param tags sorted
 */
public record Description(
        String title, Optional<Report> report, String locator, List<String> assumptions, List<String> tags) {

    public Description {
        assumptions = List.copyOf(assumptions);
        tags = List.copyOf(tags);
    }

    static Description of(Class<?> type, Experiment declared, Optional<Report> report) {
        return new Description(
                declared.title().isBlank() ? type.getSimpleName() : declared.title(),
                report,
                declared.locator(),
                List.of(declared.assumptions()),
                findRepeatableAnnotations(type, Tag.class).stream()
                        .map(Tag::value)
                        .sorted()
                        .toList());
    }
}
