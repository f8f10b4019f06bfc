package dev.reprise.reports.chart;

import dev.reprise.judge.Verdict;
import dev.reprise.reports.text.Markup;
import java.util.List;
import java.util.stream.Collectors;

/** A claim as a picture that stands alone: in a slide, a README, an article. Light and dark as its reader has it. */
final class CardPicture {

    private static final double WIDTH = 720;
    private static final double LEFT = 36;
    /** Room for the verdict, which a long one outgrows. */
    private static final double WORD = 264;

    private static final double LETTER = 12;
    private static final double LINE = 29;
    private static final int LETTERS = 58;
    private static final int MOST_LINES = 7;
    private static final int MOST_SEEDS = 40;
    private static final double DOT = 13;

    private static final String STYLE = """
            text{font:15px system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;fill:#59626b;unicode-bidi:isolate}\
            .page{fill:#fff;stroke:#d5dad9}.quote{font-size:20px;fill:#1c2126}.word,.value{font-weight:650;fill:#1c2126}\
            .word{font-size:19px}.value{font-size:19px}.small{font-size:13px}.verdict{fill:%1$s}.dot{fill:none;stroke:%1$s;stroke-width:1.6}.dot.for{fill:%1$s}\
            @media(prefers-color-scheme:dark){text{fill:#9ba5ae}.page{fill:#1b1f23;stroke:#30363c}.quote,.value{fill:#e4e7ea}\
            .verdict{fill:%2$s}.dot{stroke:%2$s}.dot.for{fill:%2$s}}""";

    private CardPicture() {}

    static String draw(Card card) {
        List<String> lines = Wrapping.lines("“" + card.quote() + "”", LETTERS, MOST_LINES);
        boolean seeds = !card.cast().isEmpty();
        double below = 64 + lines.size() * LINE;
        double height = below + 62 + (seeds ? 30 : 0) + 34;
        var svg = Svg.file(WIDTH, height, STYLE.formatted(light(card.verdict()), dark(card.verdict())), label(card));
        svg.rectangle("page", 0.5, 0.5, WIDTH - 1, height - 1);
        svg.rectangle("verdict", 0, 0, 8, height);
        svg.text("small", LEFT, 34, Plot.shortened(card.source(), 92));
        for (int i = 0; i < lines.size(); i++) {
            svg.text("quote", LEFT, 66 + i * LINE, lines.get(i));
        }
        svg.text("word verdict", LEFT, below + 38, card.word());
        numbers(svg, card, below + 16);
        if (seeds) {
            dots(svg, card, below + 70);
        }
        svg.text("small", LEFT, height - 16, Plot.shortened(card.origin(), 96));
        return Markup.clean(svg.markup()) + "\n";
    }

    private static void numbers(Svg svg, Card card, double y) {
        List<Card.Fact> numbers = card.numbers();
        double left = LEFT + Math.max(WORD, (card.word().length() + 1) * LETTER);
        double room = (WIDTH - left) / Math.max(1, numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            double x = left + i * room;
            svg.text("small", x, y, numbers.get(i).name());
            svg.text("value", x, y + 23, Plot.shortened(numbers.get(i).value(), (int) (room / 11)));
        }
    }

    private static void dots(Svg svg, Card card, double y) {
        List<Integer> cast = card.cast();
        double step = cast.size() > MOST_SEEDS ? DOT * MOST_SEEDS / cast.size() : DOT;
        for (int i = 0; i < cast.size(); i++) {
            svg.circle(cast.get(i) > 0 ? "dot for" : "dot", LEFT + step * (i + 0.5), y, step * 0.36);
        }
        svg.text("small", LEFT + step * cast.size() + 12, y + 5, card.votes());
    }

    private static String label(Card card) {
        String numbers = card.numbers().stream()
                .map(number -> number.name() + " " + number.value())
                .collect(Collectors.joining(", "));
        return card.word() + ": “" + card.quote() + "”. " + numbers
                + (card.votes().isEmpty() ? "" : "; " + card.votes());
    }

    /** The colours of {@code report.css}, which a picture elsewhere does not have. */
    private static String light(Verdict verdict) {
        return switch (verdict) {
            case REPRODUCED -> "#1b7440";
            case RECREATED -> "#0f6a76";
            case SEED_DEPENDENT -> "#7a6a12";
            case NOT_REPRODUCED -> "#a34a00";
            case CONTRADICTED -> "#b1242a";
            case INCONCLUSIVE -> "#5b4fa8";
            case NOT_RUN -> "#68717a";
        };
    }

    private static String dark(Verdict verdict) {
        return switch (verdict) {
            case REPRODUCED -> "#56c483";
            case RECREATED -> "#56c6d3";
            case SEED_DEPENDENT -> "#d0bd55";
            case NOT_REPRODUCED -> "#f0a35a";
            case CONTRADICTED -> "#ff8a86";
            case INCONCLUSIVE -> "#b5aaf5";
            case NOT_RUN -> "#98a2ab";
        };
    }
}
