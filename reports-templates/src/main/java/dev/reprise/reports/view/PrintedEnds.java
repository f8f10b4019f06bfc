package dev.reprise.reports.view;

import dev.reprise.judge.Arm;
import dev.reprise.reports.text.Numbers;
import dev.reprise.results.ClaimResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What a report prints for the end of a curve: numbers of claims about the metric that bears the name of the series. */
final class PrintedEnds {

    private static final String PERCENT = "%";

    private record End(Arm arm, String series) {}

    private final Map<End, Double> ends = new HashMap<>();

    PrintedEnds(List<ClaimResult> claims) {
        for (ClaimResult claim : claims) {
            boolean unit = claim.finding().unit().equals(Numbers.isShare(claim.metric()) ? PERCENT : "");
            if (claim.kind().equals("reported-value") && claim.arms().size() <= 1 && unit) {
                Arm arm = claim.arms().isEmpty() ? Arm.NONE : claim.arms().get(0);
                claim.finding()
                        .reportedValue()
                        .filter(Double::isFinite)
                        .ifPresent(value -> ends.putIfAbsent(new End(arm, claim.metric()), value));
            }
        }
    }

    /** In per cent where the series is a share. */
    OptionalDouble of(Arm arm, String series) {
        Double end = ends.get(new End(arm, series));
        return end == null ? OptionalDouble.empty() : OptionalDouble.of(end);
    }
}
