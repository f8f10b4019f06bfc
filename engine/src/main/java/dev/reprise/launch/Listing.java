package dev.reprise.launch;

import static java.util.stream.Collectors.joining;

import dev.reprise.discover.ClaimDefinition;
import dev.reprise.discover.Description;
import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.discover.ExperimentReader;
import dev.reprise.discover.OpenQuestion;
import dev.reprise.discover.Restrictions;
import dev.reprise.judge.Protocol;
import dev.reprise.train.body.SweptField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.discovery.DiscoveryIssueReporter;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** What a run would train and judge, as text: experiments by id, each with its sweeps, seeds and claims. */
final class Listing {

    /**
     * An experiment of the run.
     *
     * @param trials all of them
     * @param judged those that claims are judged on; the others are of other readings of the report
     */
    private record Selected(ExperimentDefinition definition, long trials, long judged) {}

    private final TestPlan plan;
    private final ExperimentReader reader;

    /** @param quick whether the quick profile would run */
    Listing(TestPlan plan, boolean quick) {
        this.plan = plan;
        // Mistakes were reported when the plan was made.
        this.reader = new ExperimentReader(DiscoveryIssueReporter.consuming(issue -> {}), quick);
    }

    List<String> lines() {
        List<Selected> selected = plan.getRoots().stream()
                .flatMap(engine -> plan.getChildren(engine).stream())
                .flatMap(experiment -> selected(experiment).stream())
                .sorted(Comparator.comparing(
                        experiment -> experiment.definition().id()))
                .toList();
        var lines = new ArrayList<String>();
        selected.forEach(experiment -> describe(experiment, lines));
        long trials = selected.stream()
                .filter(experiment -> reasonNotToTrain(experiment.definition()).isEmpty())
                .mapToLong(Selected::trials)
                .sum();
        long claims = selected.stream()
                .mapToLong(experiment -> experiment.definition().claims().size())
                .sum();
        if (selected.isEmpty()) {
            lines.add(
                    "Nothing is selected: reprise.includes and reprise.excludes take names of classes with * for any characters,"
                            + " such as *Spirals* or org.example.*, no paths; without them and reprise.tags all experiments are listed");
        }
        lines.add("");
        lines.add(count(selected.size(), "experiment") + ", " + count(trials, "trial") + ", " + count(claims, "claim"));
        return lines;
    }

    private Optional<Selected> selected(TestIdentifier experiment) {
        List<UniqueId> trials = plan.getDescendants(experiment).stream()
                .filter(RunListener::isTrial)
                .map(TestIdentifier::getUniqueIdObject)
                .toList();
        long judged =
                trials.stream().filter(trial -> !RunListener.isOfReading(trial)).count();
        return experiment
                .getSource()
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getJavaClass())
                .flatMap(reader::read)
                .map(definition -> new Selected(definition, trials.size(), judged));
    }

    private static void describe(Selected selected, List<String> lines) {
        ExperimentDefinition experiment = selected.definition();
        Description description = experiment.description();
        int arms = experiment.grid().arms().size();
        lines.add("");
        lines.add(experiment.id() + ": " + description.title()
                + (description.locator().isBlank() ? "" : " (" + description.locator() + ")"));
        lines.add("  " + experiment.type().getName()
                + (experiment.protocol() == Protocol.SCALED
                        ? ", SCALED: " + experiment.procedure().note()
                        : "")
                + (description.tags().isEmpty() ? "" : ", tags " + String.join(", ", description.tags())));
        for (SweptField sweep : experiment.design().sweeps()) {
            lines.add("  " + sweep.name() + ": " + String.join(", ", sweep.values()));
        }
        lines.add("  " + count(arms, "arm") + ", " + count(selected.judged() / arms, "seed") + " each, "
                + count(selected.judged(), "trial"));
        for (OpenQuestion question : experiment.design().questions()) {
            lines.add("  " + question.question() + " " + question.title(question.chosen()) + "; other readings: "
                    + question.others().stream().map(question::title).collect(joining("; ")));
        }
        long ofReadings = selected.trials() - selected.judged();
        if (ofReadings > 0) {
            lines.add("  " + count(ofReadings, "trial") + " of other readings");
        }
        reasonNotToTrain(experiment).ifPresent(reason -> lines.add("  is left out: " + reason));
        experiment.claims().forEach(claim -> lines.add("    " + describe(claim)));
    }

    private static Optional<String> reasonNotToTrain(ExperimentDefinition experiment) {
        Restrictions restrictions = experiment.restrictions();
        return restrictions.leftOut().or(restrictions::disabled);
    }

    private static String describe(ClaimDefinition claim) {
        String quote = claim.quote().lines().map(String::strip).collect(joining(" "));
        return claim.shortId() + ": \"" + quote + "\""
                + claim.expectedDeviation()
                        .map(deviation -> ", declared " + deviation.verdict())
                        .orElse("");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
