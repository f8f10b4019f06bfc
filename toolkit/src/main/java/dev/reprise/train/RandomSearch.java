package dev.reprise.train;

import dev.reprise.data.SeededRandom;
import dev.reprise.results.Figure;
import dev.reprise.results.Figure.Kind;
import dev.reprise.results.Figure.Layer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Random search of hyper-parameters (J. Bergstra and Y. Bengio, JMLR 13, 2012), drawn from the trial's seed. */
public final class RandomSearch {

    private RandomSearch() {}

    /**
     * One choice of hyper-parameters and what came of it.
     *
     * @param choice what was drawn; its {@code toString} labels it in the figure
     * @param score what was measured; lower is better, NaN is worst
     */
    public record Candidate<C>(C choice, double score) {}

    /**
     * Draws, trains and measures candidates, records each as a bar of the figure {@code search}, and answers them, best first.
     *
     * @param count how many; at least 1
     * @param draw a candidate; independent of those before but for the generator
     * @param score trains and measures it; lower is better
     */
    public static <C> List<Candidate<C>> of(
            Trial trial, int count, Function<SeededRandom, C> draw, ToDoubleFunction<C> score) {
        if (count < 1) {
            throw new IllegalArgumentException("A search has at least 1 candidate, not " + count);
        }
        SeededRandom random = trial.random("search");
        var candidates = new ArrayList<Candidate<C>>();
        for (int i = 0; i < count; i++) {
            C choice = draw.apply(random);
            candidates.add(new Candidate<>(choice, score.applyAsDouble(choice)));
        }
        trial.figure(new Figure(
                "search",
                "Candidates of the random search",
                Kind.BARS,
                "candidate",
                "score",
                List.of(new Layer(
                        "",
                        List.of(),
                        candidates.stream().map(Candidate::score).toList(),
                        candidates.stream().map(c -> String.valueOf(c.choice())).toList(),
                        List.of()))));
        candidates.sort(Comparator.comparingDouble(Candidate::score));
        return List.copyOf(candidates);
    }
}
