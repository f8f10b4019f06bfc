package dev.reprise.plugin;

import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Results;
import dev.reprise.results.SeedCost;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * The form in which CI servers read tests, {@code TEST-*.xml} as Surefire writes it: a suite per experiment, a case per claim, and
 * one per failed trial. Missed and stale claims are failures, undecided ones are skipped, failed trials and invalid claims are errors.
 * What a run kept from an earlier one is skipped, whatever that said: it decides nothing of this build.
 */
final class JUnitXml {

    private static final int MOST_BYTES = 200;

    private JUnitXml() {}

    /** Replaces the files of an earlier run. */
    static void write(Results results, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, "TEST-*.xml")) {
            for (Path file : old) {
                Files.delete(file);
            }
        }
        for (ExperimentResult experiment : results.experiments()) {
            Path file = folder.resolve(fileName(experiment.className()));
            try (Writer out = Files.newBufferedWriter(file)) {
                write(experiment, new Xml(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out)));
            } catch (XMLStreamException e) {
                throw new IOException("The test results cannot be written to " + file, e);
            }
        }
    }

    /** File systems take 255 bytes; of a longer name its end is kept, and a hash that tells it from others. */
    static String fileName(String className) {
        String name = className;
        if (name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            String hash = new InputDigest().text(className).hex().substring(0, 16);
            int start = name.length();
            while (name.substring(start - 1).getBytes(StandardCharsets.UTF_8).length + hash.length() < MOST_BYTES) {
                start--;
            }
            name = hash + "-" + name.substring(start);
        }
        return "TEST-" + name + ".xml";
    }

    private static void write(ExperimentResult experiment, Xml xml) throws XMLStreamException {
        List<TrialResult> failed = experiment.trials().stream()
                .filter(trial -> trial.status() == Status.FAILED
                        && experiment.earlierRun().isEmpty())
                .toList();
        double seconds =
                experiment.trials().stream().mapToDouble(TrialResult::seconds).sum();
        xml.start("testsuite");
        xml.attribute("name", experiment.className());
        xml.attribute("time", seconds(seconds));
        xml.attribute("tests", experiment.claims().size() + failed.size());
        xml.attribute("errors", count(experiment, Kind.ERROR) + failed.size());
        xml.attribute("skipped", count(experiment, Kind.SKIPPED));
        xml.attribute("failures", count(experiment, Kind.FAILURE));
        for (TrialResult trial : failed) {
            write(experiment, trial, xml);
        }
        for (ClaimResult claim : experiment.claims()) {
            write(experiment, claim, xml);
        }
        xml.end();
        xml.close();
    }

    private static void write(ExperimentResult experiment, TrialResult trial, Xml xml) throws XMLStreamException {
        String arm = trial.arm().values().entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue() + ", ")
                .collect(Collectors.joining());
        startCase(experiment, arm + "seed " + trial.seed(), trial.seconds(), xml);
        String error = trial.error().orElse("no cause recorded");
        xml.start("error");
        xml.attribute("message", error.lines().findFirst().orElse(error));
        xml.attribute("type", "failed trial");
        xml.text(error);
        xml.end();
        xml.end();
    }

    private static void write(ExperimentResult experiment, ClaimResult claim, Xml xml) throws XMLStreamException {
        String shortId = claim.id().substring(claim.id().lastIndexOf('/') + 1);
        startCase(experiment, shortId + ": " + claim.quote(), 0, xml);
        Optional<Kind> kind = Kind.of(experiment, claim);
        if (kind.isPresent()) {
            xml.start(kind.get().name().toLowerCase(Locale.ROOT));
            String cost = SeedCost.of(experiment, claim)
                    .map(more -> " " + more.sentence())
                    .orElse("");
            String asOf = experiment
                    .earlierRun()
                    .map(run -> "Not part of this run; as of the one that finished at " + run.finishedAt() + ": ")
                    .orElse("");
            xml.attribute(
                    "message", asOf + claim.verdict() + ": " + claim.finding().reason() + cost);
            if (kind.get() != Kind.SKIPPED) {
                xml.attribute("type", claim.outcome().name());
                xml.text("expected: " + claim.finding().reported() + "\nmeasured: "
                        + claim.finding().measured());
            }
            xml.end();
        } else {
            xml.start("system-out");
            xml.text(claim.verdict() + ": " + claim.finding().reason());
            xml.end();
        }
        xml.end();
    }

    private static void startCase(ExperimentResult experiment, String name, double seconds, Xml xml)
            throws XMLStreamException {
        xml.start("testcase");
        xml.attribute("name", name);
        xml.attribute("classname", experiment.className());
        xml.attribute("time", seconds(seconds));
    }

    private static long count(ExperimentResult experiment, Kind kind) {
        return experiment.claims().stream()
                .filter(claim -> Kind.of(experiment, claim).equals(Optional.of(kind)))
                .count();
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }

    private enum Kind {
        FAILURE,
        ERROR,
        SKIPPED;

        /** Empty for a case that passes. */
        static Optional<Kind> of(ExperimentResult experiment, ClaimResult claim) {
            if (experiment.earlierRun().isPresent()) {
                return Optional.of(SKIPPED);
            }
            return switch (claim.outcome()) {
                case MET, DEVIATED_AS_EXPECTED -> Optional.empty();
                case MISSED, STALE_DEVIATION -> Optional.of(FAILURE);
                case OPEN -> Optional.of(SKIPPED);
                case INVALID -> Optional.of(ERROR);
            };
        }
    }
}
