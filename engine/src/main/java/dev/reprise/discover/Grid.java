package dev.reprise.discover;

import dev.reprise.judge.Arm;
import dev.reprise.judge.Sweeps;
import dev.reprise.train.body.SweptField;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Every combination of an experiment's swept values.
 *
 * @param sweeps values by parameter name, in declaration order
 * @param arms the first sweep varies slowest; {@link Arm#NONE} alone when nothing is swept
 */
public record Grid(Sweeps sweeps, List<Arm> arms) {

    static Grid of(List<SweptField> fields) {
        var values = new LinkedHashMap<String, List<String>>();
        List<Arm> arms = List.of(Arm.NONE);
        for (SweptField field : fields) {
            values.put(field.name(), field.values());
            arms = arms.stream()
                    .flatMap(arm -> field.values().stream().map(value -> arm.with(field.name(), value)))
                    .toList();
        }
        return new Grid(new Sweeps(values), arms);
    }
}
