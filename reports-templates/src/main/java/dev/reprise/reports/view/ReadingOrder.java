package dev.reprise.reports.view;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places of a report as a reader meets them: numbers by value (Section 1.10 after 1.9), introductions first, appendices last.
 */
final class ReadingOrder implements Comparator<String> {

    private static final Pattern PIECE = Pattern.compile("\\d{1,9}|\\D+|\\d");
    private static final Pattern FIRST = Pattern.compile("(?:^|, )(?:abstract|introduction)");
    private static final Pattern LAST = Pattern.compile("^(?:annex|appendix)");

    @Override
    public int compare(String a, String b) {
        int byKey = pieces(key(a), key(b));
        return byKey != 0 ? byKey : a.compareTo(b);
    }

    private static String key(String place) {
        String lower = place.toLowerCase(Locale.ROOT);
        // A space sorts before every letter and a brace after.
        String introduced = FIRST.matcher(lower).replaceAll(m -> (m.group().startsWith(",") ? "," : "") + "  ");
        return LAST.matcher(introduced).find() ? "{" + introduced : introduced;
    }

    private static int pieces(String a, String b) {
        Matcher left = PIECE.matcher(a);
        Matcher right = PIECE.matcher(b);
        while (true) {
            boolean more = left.find();
            if (!right.find()) {
                return more ? 1 : 0;
            }
            if (!more) {
                return -1;
            }
            int order = piece(left.toMatchResult(), right.toMatchResult());
            if (order != 0) {
                return order;
            }
        }
    }

    private static int piece(MatchResult a, MatchResult b) {
        boolean numbers = Character.isDigit(a.group().charAt(0))
                && Character.isDigit(b.group().charAt(0));
        return numbers
                ? Long.compare(Long.parseLong(a.group()), Long.parseLong(b.group()))
                : a.group().compareTo(b.group());
    }
}
