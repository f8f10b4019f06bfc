package dev.reprise.imports;

import java.util.HashMap;
import java.util.Map;

/** The scalars at the top of a YAML file such as MLflow's {@code meta.yaml}; nested parts are passed over. */
final class FlatYaml {

    private FlatYaml() {}

    static Map<String, String> read(String text) {
        var values = new HashMap<String, String>();
        text.lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0 && !Character.isWhitespace(line.charAt(0)) && line.charAt(0) != '#') {
                values.put(
                        line.substring(0, colon).strip(),
                        unquoted(line.substring(colon + 1).strip()));
            }
        });
        return values;
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() >= 2
                && (text.charAt(0) == '\'' || text.charAt(0) == '"')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? text.substring(1, text.length() - 1).replace("''", "'") : text;
    }
}
