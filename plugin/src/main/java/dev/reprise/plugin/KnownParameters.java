package dev.reprise.plugin;

import dev.reprise.parameters.Parameter.Reader;
import dev.reprise.parameters.Parameters;
import java.util.Properties;
import java.util.TreeSet;

/** A misspelt property would silently run something else than what was asked for. */
final class KnownParameters {

    private KnownParameters() {}

    /**
     * @param given the properties of Maven's command line
     * @param own those that the project defines, such as {@code reprise.version}, and uses itself
     * @throws IllegalArgumentException naming the first unknown property and what it should have been
     */
    static void refuseUnknown(Properties given, Properties own) {
        for (String name : new TreeSet<>(given.stringPropertyNames())) {
            if (!own.containsKey(name)) {
                Parameters.hint(name, parameter -> parameter.isReadBy(Reader.GOAL), Reader.GOAL)
                        .ifPresent(hint -> {
                            throw new IllegalArgumentException("No goal reads the property " + name + ". " + hint
                                    + " All properties: mvn reprise:help -Ddetail");
                        });
            }
        }
    }
}
