package dev.reprise.reports.view;

import dev.reprise.reports.chart.Card;
import dev.reprise.reports.text.Latex;
import dev.reprise.reports.text.Markdown;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A claim with its verdict in the forms in which people pass it on. */
record Citations(Card card, String address) {

    /** All forms, with this table as the last. */
    List<Citation> with(String csv) {
        return List.of(
                new Citation("link", "Link", address),
                new Citation("markdown", "Markdown", markdown()),
                new Citation("latex", "LaTeX", latex()),
                new Citation("csv", "CSV", csv.stripTrailing().replace("\r\n", "\n")));
    }

    private String markdown() {
        return "> “" + Markdown.literal(card.quote()) + "”\n\n**" + card.word() + "**" + said(Markdown::literal) + ". ["
                + Markdown.literal(card.origin()) + "](" + address + ")";
    }

    private String latex() {
        return "\\begin{quote}\n“" + Latex.literal(card.quote()) + "”\n\\end{quote}\n\\textbf{" + card.word() + "}"
                + said(Latex::literal) + ". " + Latex.literal(card.origin()) + ". \\url{" + address + "}";
    }

    private String said(UnaryOperator<String> literal) {
        String numbers = card.numbers().stream()
                .map(fact -> fact.name() + " " + literal.apply(fact.value()))
                .collect(Collectors.joining(", "));
        String votes = card.votes().isEmpty() ? "" : " (" + card.votes() + ")";
        return (numbers.isEmpty() ? "" : ": " + numbers) + votes;
    }
}
