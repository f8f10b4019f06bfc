package dev.reprise.reports.source;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text without what people leave out when they quote: emphasis, backslashes before signs, a few tags, kinds of quotation marks and
 * dashes, and how lines are broken.
 *
 * @param at where each character stands in the original
 */
record PlainText(String text, int[] at) {

    private static final Pattern TAG =
            Pattern.compile("</?(?:br|u|b|i|em|strong|sub|sup) ?/?>", Pattern.CASE_INSENSITIVE);
    private static final String LEFT_OUT = "*`";
    private static final String ESCAPED = "_%#&$*|~<>[]";
    private static final Map<Character, Character> ALIKE =
            Map.of('’', '\'', '‘', '\'', '“', '"', '”', '"', '–', '-', '—', '-', '−', '-');

    static PlainText of(String original) {
        var plain = new StringBuilder(original.length());
        int[] at = new int[original.length()];
        Matcher tag = TAG.matcher(original);
        for (int i = 0; i < original.length(); i++) {
            char c = original.charAt(i);
            if (c == '<' && tag.region(i, original.length()).lookingAt()) {
                if (tag.group().toLowerCase(Locale.ROOT).startsWith("<br")) {
                    space(plain, at, i);
                }
                i = tag.end() - 1;
            } else if (Character.isWhitespace(c)) {
                space(plain, at, i);
            } else if (LEFT_OUT.indexOf(c) < 0 && !escapes(original, i)) {
                at[plain.length()] = i;
                plain.append(ALIKE.getOrDefault(c, c).charValue());
            }
        }
        return new PlainText(plain.toString(), at);
    }

    private static boolean escapes(String original, int i) {
        return original.charAt(i) == '\\' && i + 1 < original.length() && ESCAPED.indexOf(original.charAt(i + 1)) >= 0;
    }

    /** Of several only the first. */
    private static void space(StringBuilder plain, int[] at, int i) {
        if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
            at[plain.length()] = i;
            plain.append(' ');
        }
    }

    /** The part of the original that gave some characters of this text. */
    Passage original(int from, int length) {
        return new Passage(at[from], at[from + length - 1] + 1);
    }
}
