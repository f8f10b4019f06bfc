package dev.reprise.reports.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text in which quotes are found, as people quote. */
public final class SourceText {

    private static final Pattern LEFT_OUT = Pattern.compile("\\s*\\[?\\s*(?:…|\\.\\.\\.)\\s*]?\\s*");
    private static final Pattern WORD = Pattern.compile("\\S+");

    /** A sentence may go on behind a table or a figure; each part has to say something, and the gap to be one. */
    private static final int SHORTEST_PART = 12;

    private static final int WIDEST_GAP = 4000;
    private static final int LONGEST_SHOWN = 300;
    private static final double ALIKE = 0.4;

    private final String text;
    private final PlainText plain;

    private SourceText(String text) {
        this.text = text;
        this.plain = PlainText.of(text);
    }

    public static SourceText of(String text) {
        return new SourceText(text);
    }

    /** As it was given. */
    public String text() {
        return text;
    }

    /**
     * Where a quote stands first.
     *
     * @return one passage; several where the quote leaves something out, or a table interrupts its sentence; none if the text does not
     *     contain it
     */
    public List<Passage> find(String quote) {
        String wanted = PlainText.of(quote).text().strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        int at = plain.text().indexOf(wanted);
        if (at >= 0) {
            return List.of(plain.original(at, wanted.length()));
        }
        String[] parts = LEFT_OUT.split(wanted);
        return parts.length > 1 ? inOrder(parts) : interrupted(wanted);
    }

    private List<Passage> inOrder(String[] parts) {
        var found = new ArrayList<Passage>();
        int from = 0;
        for (String part : parts) {
            int at = plain.text().indexOf(part, from);
            if (at < 0) {
                return List.of();
            }
            if (!part.isEmpty()) {
                found.add(plain.original(at, part.length()));
            }
            from = at + part.length();
        }
        return List.copyOf(found);
    }

    private List<Passage> interrupted(String wanted) {
        for (int cut = wanted.lastIndexOf(' '); cut >= SHORTEST_PART; cut = wanted.lastIndexOf(' ', cut - 1)) {
            int length = wanted.length() - cut - 1;
            int head = length < SHORTEST_PART ? -1 : plain.text().indexOf(wanted.substring(0, cut));
            int tail = head < 0 ? -1 : plain.text().indexOf(wanted.substring(cut + 1), head + cut);
            if (tail >= 0 && tail - head - cut < WIDEST_GAP) {
                Passage before = plain.original(head, cut);
                Passage after = plain.original(tail, length);
                if (text.substring(before.to(), after.from()).contains("\n\n")) {
                    return List.of(before, after);
                }
            }
        }
        return List.of();
    }

    /** The passage that has most words in common with a quote, on one line; empty if none has many. */
    public String nearest(String quote) {
        List<String> wanted = WORD.matcher(PlainText.of(quote).text().toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
        List<MatchResult> words = WORD.matcher(plain.text()).results().toList();
        return best(wanted, words)
                .map(first -> {
                    int last = Math.min(words.size(), first + wanted.size()) - 1;
                    int from = words.get(first).start();
                    Passage passage = plain.original(from, words.get(last).end() - from);
                    String shown = text.substring(passage.from(), passage.to()).replaceAll("\\s+", " ");
                    return shown.length() > LONGEST_SHOWN ? shown.substring(0, LONGEST_SHOWN - 1) + "…" : shown;
                })
                .orElse("");
    }

    /** Slides a window of as many words over the text. */
    private static Optional<Integer> best(List<String> wanted, List<MatchResult> words) {
        Map<String, Integer> missing = new HashMap<>();
        wanted.forEach(word -> missing.merge(word, 1, Integer::sum));
        int common = 0;
        int most = 0;
        int highest = 0;
        int best = 0;
        for (int i = 0; i < words.size(); i++) {
            common += missing.merge(word(words, i), -1, Integer::sum) >= 0 ? 1 : 0;
            int gone = i - wanted.size();
            if (gone >= 0) {
                common -= missing.merge(word(words, gone), 1, Integer::sum) > 0 ? 1 : 0;
            }
            int first = Math.max(0, gone + 1);
            // Of windows with as many words in common, one that begins as the quote does.
            int score = 2 * common + (word(words, first).equals(wanted.get(0)) ? 1 : 0);
            if (score > highest) {
                highest = score;
                most = common;
                best = first;
            }
        }
        return most > 0 && most >= ALIKE * wanted.size() ? Optional.of(best) : Optional.empty();
    }

    private static String word(List<MatchResult> words, int index) {
        return words.get(index).group().toLowerCase(Locale.ROOT);
    }
}
