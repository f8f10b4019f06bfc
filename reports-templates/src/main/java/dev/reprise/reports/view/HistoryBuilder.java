package dev.reprise.reports.view;

import dev.reprise.judge.Verdict;
import dev.reprise.reports.chart.Charts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds, newest first, with the claims whose verdict changed. */
final class HistoryBuilder {

    private static final int MOST_BUILDS = 100;

    private HistoryBuilder() {}

    static HistoryPage build(Context context, List<Build> builds) {
        var rows = new ArrayList<BuildRow>();
        for (int i = builds.size() - 1; i >= Math.max(0, builds.size() - MOST_BUILDS); i--) {
            Build build = builds.get(i);
            rows.add(new BuildRow(
                    Words.time(build.finishedAt()),
                    build.profile(),
                    Verdicts.count(counts(build)),
                    i == 0 ? List.of() : changes(context, builds.get(i - 1), build)));
        }
        List<Build> shown = builds.subList(Math.max(0, builds.size() - MOST_BUILDS), builds.size());
        return new HistoryPage(
                List.copyOf(rows),
                builds.size(),
                Charts.columns(
                        "Claims by verdict, one column per build, oldest first",
                        shown.stream().map(HistoryBuilder::column).toList()));
    }

    private static EnumMap<Verdict, Integer> counts(Build build) {
        var counts = new EnumMap<Verdict, Integer>(Verdict.class);
        build.claims().values().forEach(verdict -> counts.merge(verdict, 1, Integer::sum));
        return counts;
    }

    private static Map<String, Integer> column(Build build) {
        var column = new LinkedHashMap<String, Integer>();
        counts(build)
                .forEach((verdict, count) -> column.put(Verdicts.of(verdict).key(), count));
        return column;
    }

    private static List<VerdictChange> changes(Context context, Build before, Build after) {
        var changes = new ArrayList<VerdictChange>();
        after.claims().forEach((id, verdict) -> {
            Verdict old = before.claims().getOrDefault(id, verdict);
            if (old != verdict) {
                changes.add(new VerdictChange(id, context.href(id), Verdicts.of(old), Verdicts.of(verdict), "", ""));
            }
        });
        return List.copyOf(changes);
    }
}
