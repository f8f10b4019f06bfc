package dev.reprise.reports.view;

import dev.reprise.reports.source.Block;
import dev.reprise.reports.source.Block.Kind;
import dev.reprise.reports.source.Blocks;
import dev.reprise.reports.source.Passage;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of a text that is not at hand: its quotes in its order, each once, with gaps between them. */
final class QuotedText {

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Passage> places = new HashMap<>();

    QuotedText(List<ExperimentResult> experiments) {
        Map<String, Set<String>> quotes = new TreeMap<>(new ReadingOrder());
        for (ExperimentResult experiment : experiments) {
            for (ClaimResult claim : experiment.claims()) {
                String place = claim.locator().isBlank() ? experiment.locator() : claim.locator();
                if (!claim.quote().isBlank()) {
                    quotes.computeIfAbsent(place, p -> new LinkedHashSet<>()).add(claim.quote());
                }
            }
        }
        quotes.forEach((place, said) -> {
            if (!place.isBlank()) {
                blocks.add(new Block(Kind.HEADING, 2, append(place), List.of()));
            }
            said.stream().filter(quote -> !places.containsKey(quote)).forEach(quote -> add(quote, said));
        });
    }

    private void add(String quote, Set<String> said) {
        boolean within = said.stream().anyMatch(other -> !other.equals(quote) && other.contains(quote));
        if (!within) {
            Passage passage = append(quote);
            places.put(quote, passage);
            blocks(quote, passage);
            said.stream()
                    .filter(other -> !other.equals(quote) && quote.contains(other))
                    .forEach(other -> places.putIfAbsent(
                            other,
                            new Passage(
                                    passage.from() + quote.indexOf(other),
                                    passage.from() + quote.indexOf(other) + other.length())));
        }
    }

    /** Rows of one table that are quoted one by one stand together. */
    private void blocks(String quote, Passage passage) {
        List<Block> parts = Blocks.of(quote).stream()
                .filter(part -> part.kind() == Kind.TABLE)
                .map(part -> part.shifted(passage.from()))
                .toList();
        Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
        if (parts.size() != 1) {
            gap(last);
            blocks.add(new Block(Kind.PARAGRAPH, 0, passage, List.of()));
        } else if (last != null && last.kind() == Kind.TABLE) {
            var rows = new ArrayList<>(last.rows());
            rows.addAll(parts.get(0).rows());
            Passage content = new Passage(last.content().from(), passage.to());
            blocks.set(blocks.size() - 1, new Block(Kind.TABLE, 0, content, rows));
        } else {
            gap(last);
            blocks.add(new Block(Kind.TABLE, 0, passage, parts.get(0).rows()));
        }
    }

    private void gap(@Nullable Block last) {
        if (last != null && last.kind() != Kind.HEADING) {
            blocks.add(new Block(
                    Kind.GAP, 0, new Passage(last.content().to(), last.content().to()), List.of()));
        }
    }

    private Passage append(String part) {
        int from = text.length();
        text.append(part).append("\n\n");
        return new Passage(from, from + part.length());
    }

    String text() {
        return text.toString();
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    List<Passage> find(String quote) {
        return places.containsKey(quote) ? List.of(places.get(quote)) : List.of();
    }
}
