package dev.reprise.reports.view;

import dev.reprise.judge.Verdict;
import dev.reprise.reports.chart.Charts;
import dev.reprise.reports.view.HistoryPage.BuildColumn;
import dev.reprise.reports.view.HistoryPage.ClaimRow;
import dev.reprise.reports.view.HistoryPage.SteadyClaims;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds, newest first, with the claims whose verdict changed. */
final class HistoryBuilder {

    private static final int MOST_BUILDS = 100;
    private static final int MOST_COLUMNS = 20;
    private static final int SHORT = 8;

    private HistoryBuilder() {}

    static HistoryPage build(Context context, List<Build> builds) {
        var rows = new ArrayList<BuildRow>();
        for (int i = builds.size() - 1; i >= Math.max(0, builds.size() - MOST_BUILDS); i--) {
            Build build = builds.get(i);
            rows.add(new BuildRow(
                    Words.time(build.finishedAt()),
                    build.profile(),
                    build.commit(),
                    Verdicts.count(counts(build)),
                    i == 0 ? List.of() : changes(context, builds.get(i - 1), build)));
        }
        List<Build> shown = builds.subList(Math.max(0, builds.size() - MOST_BUILDS), builds.size());
        List<Build> last = builds.subList(Math.max(0, builds.size() - MOST_COLUMNS), builds.size());
        return new HistoryPage(
                List.copyOf(rows),
                builds.size(),
                Charts.columns(
                        "Claims by verdict, one column per build, oldest first",
                        shown.stream().map(HistoryBuilder::column).toList()),
                last.stream().map(HistoryBuilder::head).toList(),
                changing(context, last),
                steady(context, last));
    }

    private static BuildColumn head(Build build) {
        String commit = build.commit();
        return new BuildColumn(
                Words.day(build.finishedAt()),
                Words.time(build.finishedAt()),
                build.profile(),
                Words.shortened(commit, SHORT),
                commit);
    }

    private static Set<String> claims(List<Build> builds) {
        var claims = new LinkedHashSet<String>();
        builds.forEach(build -> claims.addAll(build.claims().keySet()));
        return claims;
    }

    private static Set<Verdict> verdicts(String claim, List<Build> builds) {
        return builds.stream()
                .flatMap(build -> Stream.ofNullable(build.claims().get(claim)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Verdict.class)));
    }

    private static List<ClaimRow> changing(Context context, List<Build> builds) {
        return claims(builds).stream()
                .filter(claim -> verdicts(claim, builds).size() > 1)
                .map(claim -> new ClaimRow(
                        claim,
                        context.href(claim),
                        builds.stream()
                                .map(build -> Stream.ofNullable(build.claims().get(claim))
                                        .map(Verdicts::of)
                                        .toList())
                                .toList()))
                .toList();
    }

    private static List<SteadyClaims> steady(Context context, List<Build> builds) {
        var steady = new EnumMap<Verdict, List<Link>>(Verdict.class);
        for (String claim : claims(builds)) {
            Set<Verdict> verdicts = verdicts(claim, builds);
            if (verdicts.size() == 1) {
                steady.computeIfAbsent(verdicts.iterator().next(), v -> new ArrayList<>())
                        .add(new Link(claim, context.href(claim)));
            }
        }
        return steady.entrySet().stream()
                .map(entry -> new SteadyClaims(Verdicts.of(entry.getKey()), List.copyOf(entry.getValue())))
                .toList();
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
