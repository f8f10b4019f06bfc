package dev.reprise.plugin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arguments in one text, as Surefire reads its {@code argLine}: separated by white space, of which single or double quotes make a part of the
 * argument. Other tools quote paths in such texts, JaCoCo for example; backslashes are characters like any other, since paths have them.
 */
final class QuotedArguments {

    private QuotedArguments() {}

    /**
     * The arguments, without the quotes.
     *
     * @param parameter that the text comes from
     * @throws IllegalArgumentException if a quote is not closed
     */
    static List<String> split(String parameter, @Nullable String text) {
        var arguments = new ArrayList<String>();
        var current = new StringBuilder();
        boolean begun = false;
        char quote = 0;
        for (char c : (text == null ? "" : text).toCharArray()) {
            if (quote != 0 && c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                begun = true;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                if (begun) {
                    arguments.add(current.toString());
                }
                current.setLength(0);
                begun = false;
            } else {
                current.append(c);
                begun = true;
            }
        }
        if (quote != 0) {
            throw new IllegalArgumentException(parameter + " has a quote (" + quote + ") that is not closed: " + text);
        }
        if (begun) {
            arguments.add(current.toString());
        }
        return List.copyOf(arguments);
    }
}
