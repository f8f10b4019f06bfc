package dev.reprise.reports.view;

import dev.reprise.judge.Arm;
import dev.reprise.reports.text.Spelling;
import dev.reprise.results.SweepResult;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Parameters and their values as readers know them: as the author titles them, else as they are usually written. */
final class DisplayNames {

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Map<String, String>> values = new HashMap<>();

    DisplayNames(List<SweepResult> sweeps) {
        names.putAll(different(sweeps.stream().map(SweepResult::name).toList(), Spelling::name));
        for (SweepResult sweep : sweeps) {
            if (!sweep.title().isBlank()) {
                names.put(sweep.name(), sweep.title());
            }
            values.put(sweep.name(), titles(sweep));
        }
    }

    private static Map<String, String> titles(SweepResult sweep) {
        if (sweep.titles().size() != sweep.values().size()) {
            return different(sweep.values(), Spelling::value);
        }
        var titles = new HashMap<String, String>();
        for (int i = 0; i < sweep.values().size(); i++) {
            titles.put(sweep.values().get(i), sweep.titles().get(i));
        }
        return titles;
    }

    /** Two that would look the same stay as they are, all of them. */
    private static Map<String, String> different(List<String> texts, UnaryOperator<String> spelling) {
        var spelled = new HashMap<String, String>();
        texts.forEach(text -> spelled.put(text, spelling.apply(text)));
        return new HashSet<>(spelled.values()).size() == spelled.size() ? spelled : Map.of();
    }

    String parameter(String name) {
        return names.getOrDefault(name, name);
    }

    String value(String parameter, String value) {
        return values.getOrDefault(parameter, Map.of()).getOrDefault(value, value);
    }

    /** {@code activation = ReLU, learning rate = 0.1}; empty for the only arm of an experiment that varies nothing. */
    String arm(Arm arm) {
        return arm.values().entrySet().stream()
                .map(entry -> parameter(entry.getKey()) + " = " + value(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** Its values alone. */
    String values(Arm arm) {
        return arm.values().entrySet().stream()
                .map(entry -> value(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(" · "));
    }

    /** What these are values of. */
    String parameters(List<Arm> arms) {
        return arms.stream()
                .flatMap(arm -> arm.values().keySet().stream())
                .distinct()
                .map(this::parameter)
                .collect(Collectors.joining(" · "));
    }

    String arms(List<Arm> arms) {
        return arms.stream().map(this::arm).collect(Collectors.joining("; "));
    }
}
