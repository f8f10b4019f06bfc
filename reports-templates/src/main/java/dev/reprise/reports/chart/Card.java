package dev.reprise.reports.chart;

import dev.reprise.judge.Verdict;
import dev.reprise.reports.text.Numbers;
import java.util.List;

/**
 * What the picture of a claim says. Every text is shown literally, and cut where it is too long for the picture.
 *
 * @param source the report and the place in it; may be empty
 * @param quote of the report, without marks
 * @param word the verdict in words
 * @param numbers names and values, such as {@code reported} and {@code 59.6%}
 * @param cast how the seeds voted; empty if they did not
 * @param origin claim, commit and hash, in one line
 */
public record Card(
        String source,
        String quote,
        Verdict verdict,
        String word,
        List<Fact> numbers,
        List<Integer> cast,
        String origin) {

    public Card {
        numbers = List.copyOf(numbers);
        cast = List.copyOf(cast);
    }

    /** How the seeds voted, in words; empty if they did not. */
    public String votes() {
        int won = (int) cast.stream().filter(vote -> vote > 0).count();
        return cast.isEmpty() ? "" : Numbers.votes(won, cast.size());
    }

    /** One number with what it is. */
    public record Fact(String name, String value) {}
}
