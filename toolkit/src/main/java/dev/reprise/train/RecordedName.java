package dev.reprise.train;

import dev.reprise.results.Figure;
import dev.reprise.text.Characters;
import java.util.stream.Stream;

/** Refuses names that no results file could hold, where they are given and the stack trace still shows by whom. */
final class RecordedName {

    /** Longer than any name, and short enough for a table and for readers of JSON, which limit names too. */
    static final int LONGEST = 500;

    private RecordedName() {}

    /**
     * @param kind of what is named, with its article, such as "A metric"
     * @param example of a good name
     * @throws IllegalArgumentException if the name is blank, too long, or has half a surrogate pair
     */
    static void check(String kind, String name, String example) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(kind + " needs a name, such as " + example);
        }
        if (name.length() > LONGEST) {
            throw new IllegalArgumentException(kind + " has a name of " + name.length() + " characters, but at most "
                    + LONGEST + " may be: '" + Characters.escaped(name.substring(0, 60)) + "...'");
        }
        checkText(kind + " has the name", name);
    }

    /** All that a figure says, as it goes into the results file. */
    static void check(Figure figure) {
        check("A figure", figure.name(), "data");
        Stream.concat(
                        Stream.of(figure.title(), figure.xLabel(), figure.yLabel()),
                        figure.layers().stream()
                                .flatMap(layer -> Stream.concat(Stream.of(layer.name()), layer.labels().stream())))
                .forEach(text -> checkText("The figure '" + figure.name() + "' has the text", text));
    }

    private static void checkText(String what, String text) {
        if (!Characters.areWellFormed(text)) {
            throw new IllegalArgumentException(what + " '" + Characters.escaped(text)
                    + "', which no file can hold: half of a surrogate pair is missing. Was it cut with substring?"
                    + " Cut between code points, with String.offsetByCodePoints");
        }
    }
}
