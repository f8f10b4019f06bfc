package dev.reprise.plugin;

import dev.reprise.parameters.FailOn;
import dev.reprise.parameters.GoalParameters;
import dev.reprise.parameters.Parameter;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.Parameters;
import java.util.Set;

/** Values as the goals read them. */
final class Choices {

    private Choices() {}

    static ParameterValues with(ParameterValues values, String name, String text) {
        Parameter<?> named = Parameters.all().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow();
        return values.given(named, text);
    }

    static Set<FailOn> failOn(String text) {
        return ParameterValues.none().given(GoalParameters.FAIL_ON, text).get(GoalParameters.FAIL_ON);
    }
}
