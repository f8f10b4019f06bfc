package dev.reprise.reports.view;

import dev.reprise.judge.Verdict;
import dev.reprise.reports.chart.Charts;
import dev.reprise.reports.text.Numbers;
import dev.reprise.results.ClaimResult;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Verdicts in words, in the order in which pages list them. */
public final class Verdicts {

    private Verdicts() {}

    public static VerdictView of(Verdict verdict) {
        String key = verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (verdict) {
            case REPRODUCED -> new VerdictView(key, "Reproduced", "The trials support the claim.");
            case RECREATED ->
                new VerdictView(key, "Recreated", "What the report shows was drawn anew; compare it by eye.");
            case SEED_DEPENDENT -> new VerdictView(key, "Seed-dependent", "True with some seeds, false with others.");
            case NOT_REPRODUCED -> new VerdictView(key, "Not reproduced", "The trials do not support the claim.");
            case CONTRADICTED -> new VerdictView(key, "Contradicted", "The trials support the opposite.");
            case INCONCLUSIVE -> new VerdictView(key, "Inconclusive", "The trials cannot tell.");
            case NOT_RUN ->
                new VerdictView(key, "Not run", "This run says nothing of the claim; why not stands beside it.");
        };
    }

    /** One character, for where a word or a picture has no room. */
    static String sign(Verdict verdict) {
        return switch (verdict) {
            case REPRODUCED -> "✓";
            case RECREATED -> "▧";
            case SEED_DEPENDENT -> "±";
            case NOT_REPRODUCED -> "✗";
            case CONTRADICTED -> "⇅";
            case INCONCLUSIVE -> "?";
            case NOT_RUN -> "–";
        };
    }

    static Counts count(List<ClaimResult> claims) {
        var counts = new EnumMap<Verdict, Integer>(Verdict.class);
        claims.forEach(claim -> counts.merge(claim.verdict(), 1, Integer::sum));
        return count(counts);
    }

    /** What is recorded of those that were not run. */
    static Counts countRecorded(List<ClaimResult> claims) {
        var counts = new EnumMap<Verdict, Integer>(Verdict.class);
        claims.forEach(
                claim -> claim.recorded().ifPresent(recorded -> counts.merge(recorded.verdict(), 1, Integer::sum)));
        return count(counts);
    }

    static Counts count(Map<Verdict, Integer> counts) {
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        var tallies = new ArrayList<Tally>();
        var parts = new LinkedHashMap<String, Integer>();
        for (Verdict verdict : Verdict.values()) {
            int count = counts.getOrDefault(verdict, 0);
            VerdictView view = of(verdict);
            tallies.add(new Tally(view, count, Numbers.percent(count, total)));
            parts.put(view.key(), count);
        }
        return new Counts(List.copyOf(tallies), total, Charts.bar(parts, "bar-chart"));
    }
}
