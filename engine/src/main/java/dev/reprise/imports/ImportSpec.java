package dev.reprise.imports;

import dev.reprise.ImportedTrials;
import dev.reprise.ImportedTrials.Format;
import dev.reprise.judge.Arm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an experiment says of the file that its trials stand in. See {@link ImportedTrials} for its parts.
 *
 * @param parameters what the experiment sweeps, in declaration order
 * @param sweeps column by parameter, where it has another name
 * @param metrics column by metric
 * @param series column by series
 * @param where the value that a column must have
 */
public record ImportSpec(
        String file,
        Format format,
        List<Parameter> parameters,
        String seed,
        Map<String, String> sweeps,
        Map<String, String> metrics,
        Map<String, String> series,
        List<String> ignored,
        Map<String, String> where,
        String step,
        String nameColumn,
        String valueColumn,
        char delimiter,
        String madeBy,
        String date,
        boolean seedsMayDiffer) {

    public ImportSpec {
        parameters = List.copyOf(parameters);
        ignored = List.copyOf(ignored);
    }

    /** What an annotation states. */
    public static ImportSpec of(ImportedTrials stated, List<Parameter> parameters) {
        return new ImportSpec(
                stated.file(),
                stated.format(),
                parameters,
                stated.seed(),
                Names.pairs(stated.sweeps()),
                Names.pairs(stated.metrics()),
                Names.pairs(stated.series()),
                Names.list(stated.ignored()),
                Names.pairs(stated.where()),
                stated.step(),
                stated.nameColumn(),
                stated.valueColumn(),
                stated.delimiter(),
                stated.madeBy(),
                stated.date(),
                stated.seedsMayDiffer());
    }

    String columnOf(Parameter parameter) {
        return sweeps.getOrDefault(parameter.name(), parameter.name());
    }

    /** Whether a trial may have several rows, of which each has a part. */
    boolean severalRows() {
        return format == Format.CSV_LONG || !step.isBlank();
    }

    /** The columns that every row of a trial has; in the order in which a message lists them. */
    List<String> keyColumns() {
        var columns = new ArrayList<String>();
        parameters.forEach(parameter -> columns.add(columnOf(parameter)));
        columns.add(seed);
        columns.addAll(where.keySet());
        if (!step.isBlank()) {
            columns.add(step);
        }
        if (format == Format.CSV_LONG) {
            columns.add(nameColumn);
            columns.add(valueColumn);
        }
        return columns;
    }

    /** Every combination of the swept values; the first parameter varies slowest. */
    List<Arm> arms() {
        List<Arm> arms = List.of(Arm.NONE);
        for (Parameter parameter : parameters) {
            arms = arms.stream()
                    .flatMap(arm -> parameter.values().stream().map(value -> arm.with(parameter.name(), value)))
                    .toList();
        }
        return arms;
    }
}
