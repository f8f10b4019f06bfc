package dev.reprise.reports.view;

import dev.reprise.evidence.RecordedExperiment;
import dev.reprise.judge.Verdict;
import dev.reprise.reports.text.Numbers;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What was not run, by what would run it: a panel of a few rows in place of hundreds of claims. */
final class TodoBuilder {

    private static final class Group {
        private final Set<ExperimentResult> experiments = new LinkedHashSet<>();
        private final List<ClaimView> claims = new ArrayList<>();
        private int completed;
    }

    private final Context context;

    TodoBuilder(Context context) {
        this.context = context;
    }

    List<TodoRow> build() {
        var groups = new EnumMap<Obstacle, Group>(Obstacle.class);
        for (ExperimentResult experiment : context.results.experiments()) {
            boolean completed = Obstacle.trialsCompleted(experiment);
            List<ClaimView> views = context.claims(experiment);
            for (int i = 0; i < views.size(); i++) {
                ClaimResult claim = experiment.claims().get(i);
                if (claim.verdict() == Verdict.NOT_RUN) {
                    Group group = groups.computeIfAbsent(Obstacle.of(claim), o -> new Group());
                    group.experiments.add(experiment);
                    group.claims.add(views.get(i));
                    group.completed += completed ? 1 : 0;
                }
            }
        }
        return groups.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    private TodoRow row(Obstacle obstacle, Group group) {
        List<Double> seconds = group.experiments.stream()
                .flatMap(experiment -> context.evidence.experiment(experiment.id()).stream())
                .map(RecordedExperiment::run)
                .map(run -> run.seconds())
                .toList();
        boolean runnable = obstacle == Obstacle.PROFILE || obstacle == Obstacle.SCALE;
        boolean known = runnable && !seconds.isEmpty();
        return new TodoRow(
                obstacle.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                obstacle.title(),
                obstacle.remedy(),
                group.completed,
                known ? Numbers.duration(seconds.stream().mapToDouble(s -> s).sum()) : "",
                known && seconds.size() < group.experiments.size()
                        ? seconds.size() + " of " + group.experiments.size() + " experiments"
                        : "",
                runnable ? command(group) : "",
                reasons(group.claims),
                List.copyOf(group.claims));
    }

    private static String command(Group group) {
        return group.experiments.size() == 1
                ? RerunCommand.inFull(group.experiments.iterator().next())
                : RerunCommand.everythingInFull();
    }

    private static List<ReasonGroup> reasons(List<ClaimView> claims) {
        Map<String, List<ClaimView>> groups = new LinkedHashMap<>();
        claims.forEach(claim -> groups.computeIfAbsent(claim.finding().reason(), r -> new ArrayList<>())
                .add(claim));
        return groups.entrySet().stream()
                .map(group -> new ReasonGroup(
                        group.getKey(),
                        group.getValue().size(),
                        List.copyOf(new LinkedHashSet<>(group.getValue().stream()
                                .map(ClaimView::experiment)
                                .toList()))))
                .sorted(Comparator.comparingInt(ReasonGroup::count).reversed())
                .toList();
    }
}
