package dev.reprise.reports.text;

import java.util.Map;

/** Text in LaTeX that is read as text. */
public final class Latex {

    /** Every character that LaTeX reads as something else than itself. */
    private static final Map<Integer, String> SPECIAL = Map.ofEntries(
            Map.entry((int) '\\', "\\textbackslash{}"),
            Map.entry((int) '{', "\\{"),
            Map.entry((int) '}', "\\}"),
            Map.entry((int) '$', "\\$"),
            Map.entry((int) '&', "\\&"),
            Map.entry((int) '#', "\\#"),
            Map.entry((int) '%', "\\%"),
            Map.entry((int) '_', "\\_"),
            Map.entry((int) '^', "\\textasciicircum{}"),
            Map.entry((int) '~', "\\textasciitilde{}"),
            Map.entry((int) '<', "\\textless{}"),
            Map.entry((int) '>', "\\textgreater{}"),
            Map.entry((int) '|', "\\textbar{}"),
            Map.entry((int) '"', "\\textquotedbl{}"),
            Map.entry((int) '−', "$-$"));

    private Latex() {}

    /** One line; needs the font encoding T1 for straight quotation marks, as every text in another language than English does. */
    public static String literal(String text) {
        var latex = new StringBuilder();
        text.replaceAll("\\s+", " ")
                .strip()
                .codePoints()
                .forEach(c -> latex.append(SPECIAL.getOrDefault(c, Character.toString(c))));
        return latex.toString();
    }
}
