package dev.reprise.reports.view;

import dev.reprise.judge.NotRunCause;
import dev.reprise.judge.Verdict;
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
        boolean runnable = obstacle == Obstacle.PROFILE || obstacle == Obstacle.SCALE || obstacle == Obstacle.DATA;
        return new TodoRow(
                obstacle.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                obstacle.title(),
                obstacle.remedy(),
                group.completed,
                runnable ? TrainingTime.of(group.experiments, context.evidence) : "",
                runnable ? command(obstacle, group) : "",
                obstacle == Obstacle.DATA ? missing(group) : List.of(),
                reasons(obstacle, group.claims),
                List.copyOf(group.claims));
    }

    /** Each data set once, as the trials say that looked for it. */
    private static List<MissingData> missing(Group group) {
        Map<String, Integer> claims = new LinkedHashMap<>();
        for (ExperimentResult experiment : group.experiments) {
            for (ClaimResult claim : experiment.claims()) {
                if (Obstacle.of(claim) == Obstacle.DATA && claim.verdict() == Verdict.NOT_RUN) {
                    experiment.trials().stream()
                            .filter(trial -> claim.looksAt(trial.arm()))
                            .filter(trial -> trial.notRun()
                                    .filter(why -> why.cause() == NotRunCause.DATA_MISSING)
                                    .isPresent())
                            .flatMap(trial -> trial.error().stream())
                            .distinct()
                            .forEach(error -> claims.merge(error, 1, Integer::sum));
                }
            }
        }
        return claims.entrySet().stream()
                .map(entry -> missing(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static MissingData missing(String error, int claims) {
        int line = error.indexOf('\n');
        return line < 0
                ? new MissingData(error, "", claims)
                : new MissingData(
                        error.substring(0, line), error.substring(line + 1).stripTrailing(), claims);
    }

    private String command(Obstacle obstacle, Group group) {
        ExperimentResult first = group.experiments.iterator().next();
        boolean alone = group.experiments.size() == 1;
        if (obstacle == Obstacle.DATA) {
            return alone ? RerunCommand.of(first, context.results) : RerunCommand.everything(context.results);
        }
        return alone ? RerunCommand.inFull(first) : RerunCommand.everythingInFull();
    }

    /** Without what the title of the row has said. */
    private static List<ReasonGroup> reasons(Obstacle obstacle, List<ClaimView> claims) {
        Map<String, List<ClaimView>> groups = new LinkedHashMap<>();
        claims.forEach(claim -> groups.computeIfAbsent(claim.finding().reason(), r -> new ArrayList<>())
                .add(claim));
        return groups.entrySet().stream()
                .map(group -> new ReasonGroup(
                        obstacle.without(group.getKey()),
                        group.getValue().size(),
                        List.copyOf(new LinkedHashSet<>(group.getValue().stream()
                                .map(ClaimView::experiment)
                                .toList()))))
                .sorted(Comparator.comparingInt(ReasonGroup::count).reversed())
                .toList();
    }
}
