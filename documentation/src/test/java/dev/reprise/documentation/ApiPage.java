package dev.reprise.documentation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What docs/api.md lists.
 *
 * @param api full names of types that users may rely on
 * @param shared full names of types that are public for other packages of Reprise
 */
record ApiPage(Set<String> api, Set<String> shared) {

    private static final Pattern CODE = Pattern.compile("`([A-Za-z0-9.]+)`");

    static ApiPage read() {
        Map<Boolean, Set<String>> names =
                new LinkedHashMap<>(Map.of(true, new LinkedHashSet<>(), false, new LinkedHashSet<>()));
        String section = "";
        String item = "";
        for (String line : Page.named("docs/api.md").prose()) {
            if (line.startsWith("## ")) {
                section = line.substring(3).replace("`", "");
            } else if (section.startsWith("dev.reprise") && line.startsWith("| `")) {
                add(names.getOrDefault(true, Set.of()), section, line.substring(0, line.indexOf('|', 1)));
            } else if (section.startsWith("Public") && (line.startsWith("- `") || line.startsWith("  "))) {
                if (line.startsWith("- `")) {
                    item = line.substring(3, line.indexOf('`', 3));
                }
                add(names.getOrDefault(false, Set.of()), item, line.substring(line.indexOf(':') + 1));
            }
        }
        return new ApiPage(names.getOrDefault(true, Set.of()), names.getOrDefault(false, Set.of()));
    }

    private static void add(Set<String> names, String packageName, String cell) {
        names.addAll(CODE.matcher(cell)
                .results()
                .map(found -> packageName + "." + found.group(1))
                .collect(Collectors.toSet()));
    }

    /** The packages that users may rely on something of. */
    Set<String> packages() {
        return api.stream()
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .collect(Collectors.toSet());
    }
}
