package dev.reprise.text;

import java.util.function.IntPredicate;

/** Characters that not every encoder and console can take. */
public final class Characters {

    private Characters() {}

    /** Whether each surrogate has its other half, so that UTF-8, JSON and XML can have the text. */
    public static boolean areWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** The text with halves of surrogate pairs and control characters as Java would write them, such as {@code \}{@code uD83D}. */
    public static String escaped(String text) {
        return escaped(text, c -> isHalf(c) || Character.isISOControl(c));
    }

    /** The text with halves of surrogate pairs written out; lines, tabs and all else stay. */
    public static String wellFormed(String text) {
        return areWellFormed(text) ? text : escaped(text, Characters::isHalf);
    }

    private static String escaped(String text, IntPredicate odd) {
        var escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (odd.test(c)) {
                escaped.append(String.format("\\u%04X", c));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /** {@link String#codePoints()} gives a surrogate only where its other half is missing. */
    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
