package dev.reprise.reports.view;

import dev.reprise.judge.Subject;
import dev.reprise.reports.source.Passage;
import dev.reprise.results.ClaimResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the number in a text that a claim is about; each number belongs to one claim. */
final class MarkFinder {

    private static final String DIGITS =
            "[-−]?(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:,\\d+)?)(?:\\.\\d+)?(?:[eE][-+]?\\d+)?(?:\\s?\\\\?%)?";
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.,])" + DIGITS);
    /** A number or a bound; of another statement the numbers are names of arms. */
    private static final Pattern STATED =
            Pattern.compile("(?:at least |at most |about |[≥≤<>=] ?)?(?<number>" + DIGITS + ")");

    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(?:,\\d{3})+(?:\\..*)?");
    private static final String AROUND = "*`$";

    private final String text;
    private final List<Passage> taken = new ArrayList<>();

    MarkFinder(String text) {
        this.text = text;
    }

    /** The first number of some passages that is the claim's and nobody else's yet. */
    Optional<Passage> number(ClaimResult claim, List<Passage> quote) {
        Matcher wanted = STATED.matcher(claim.finding().reported());
        if (claim.subject() == Subject.COMPARISON || !wanted.lookingAt()) {
            return Optional.empty();
        }
        double value = value(wanted.group("number"));
        for (Passage passage : quote) {
            Matcher number = NUMBER.matcher(text);
            number.region(passage.from(), passage.to()).useTransparentBounds(true);
            while (number.find()) {
                Passage mark = widened(number.start(), number.end(), passage);
                if (value(number.group()) == value && taken.stream().noneMatch(mark::overlaps)) {
                    taken.add(mark);
                    return Optional.of(mark);
                }
            }
        }
        return Optional.empty();
    }

    /** With the emphasis around it. */
    private Passage widened(int start, int end, Passage within) {
        int from = start;
        int to = end;
        while (from > within.from()
                && to < within.to()
                && AROUND.indexOf(text.charAt(from - 1)) >= 0
                && text.charAt(to) == text.charAt(from - 1)) {
            from--;
            to++;
        }
        return new Passage(from, to);
    }

    /** A comma before three digits stands for nothing, another one for the point. */
    private static double value(String number) {
        String plain = number.replace('−', '-').replaceAll("[\\s\\\\%]", "");
        String point = THOUSANDS.matcher(plain).matches() ? plain.replace(",", "") : plain.replace(',', '.');
        try {
            return Double.parseDouble(point);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
