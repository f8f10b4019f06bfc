package dev.reprise.imports;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pairs of names, as annotations state them. */
final class Names {

    private Names() {}

    /** {@code name=column} or {@code name}, which is its own column. */
    static Map<String, String> pairs(String[] texts) {
        var pairs = new LinkedHashMap<String, String>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            String name = equals < 0 ? text : text.substring(0, equals);
            pairs.put(
                    name.strip(),
                    equals < 0 ? name.strip() : text.substring(equals + 1).strip());
        }
        return pairs;
    }

    /** Whether a name fits one of the globs. */
    static boolean fits(String name, List<String> globs) {
        return globs.stream().anyMatch(glob -> pattern(glob).matcher(name).matches());
    }

    private static Pattern pattern(String glob) {
        return Pattern.compile(
                Stream.of(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")), Pattern.DOTALL);
    }

    static List<String> list(String[] texts) {
        return Arrays.stream(texts).map(String::strip).toList();
    }
}
