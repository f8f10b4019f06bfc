package dev.reprise.reports;

import static dev.reprise.reports.CrateGraph.id;
import static dev.reprise.reports.CrateGraph.refer;
import static dev.reprise.reports.CrateGraph.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.reprise.reports.view.CardPage;
import dev.reprise.reports.view.ExperimentPage;
import dev.reprise.reports.view.Page;
import dev.reprise.reports.view.Pages;
import dev.reprise.reports.view.Verdicts;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.DatasetResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.ReportResult;
import dev.reprise.results.Results;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The run for machines: {@code ro-crate-metadata.json}, flat JSON-LD as <a href="https://w3id.org/ro/crate/1.2">RO-Crate 1.2</a>
 * describes it, so that archives can index reports, claims and what their verdicts rest on.
 */
final class RoCrate {

    static final String FILE = "ro-crate-metadata.json";

    private static final String SPECIFICATION = "https://w3id.org/ro/crate/1.2";
    private static final String RUN = "#run";
    private static final String SOFTWARE = "#reprise";
    private static final String SOURCES = "#sources";
    private static final String LICENSE = "#license";

    private final Results results;
    private final CrateGraph graph = new CrateGraph();
    private final Map<String, String> pageOfClaim = new LinkedHashMap<>();
    private final Map<String, String> pageOfExperiment = new LinkedHashMap<>();

    private RoCrate(Results results, Pages pages) {
        this.results = results;
        for (Page page : pages.pages()) {
            if (page.content() instanceof CardPage card) {
                pageOfClaim.put(card.claim().id(), page.path());
            } else if (page.content() instanceof ExperimentPage experiment) {
                pageOfExperiment.put(experiment.id(), page.path());
            }
        }
    }

    /**
     * The document, as UTF-8.
     *
     * @param files of the report folder beside the pages, by path
     */
    static byte[] of(Results results, Pages pages, Collection<String> files) {
        var crate = new RoCrate(results, pages);
        ObjectNode root = crate.root();
        List<String> parts = crate.parts(pages, files);
        refer(root, "hasPart", parts);
        crate.run(parts);
        results.reports().forEach(crate::report);
        results.experiments().forEach(crate::experiment);
        return crate.graph.document(SPECIFICATION + "/context");
    }

    private ObjectNode root() {
        ObjectNode descriptor = graph.entity(FILE, "CreativeWork");
        refer(descriptor, "about", "./");
        refer(descriptor, "conformsTo", SPECIFICATION);
        ObjectNode root = graph.entity("./", "Dataset");
        int claims = results.experiments().stream()
                .mapToInt(experiment -> experiment.claims().size())
                .sum();
        root.put("name", "Whether written deep-learning results reproduce, run of " + results.finishedAt());
        root.put(
                "description",
                "Verdicts on claims of written reports, as pages and as data. Claims: " + claims + "; reports: "
                        + results.reports().size() + "; experiments: "
                        + results.experiments().size() + ".");
        root.put("datePublished", results.finishedAt().toString());
        refer(root, "license", LICENSE);
        refer(root, "mentions", RUN);
        graph.entity(LICENSE, "CreativeWork")
                .put("name", "No license stated")
                .put(
                        "description",
                        "The run does not know under which terms its project publishes it; whoever does has to say so.");
        return root;
    }

    /** Files that lie in no folder, and the folders with theirs. */
    private List<String> parts(Pages pages, Collection<String> files) {
        Map<String, String> names = new LinkedHashMap<>();
        pages.pages().forEach(page -> names.put(page.path(), page.title()));
        files.forEach(file -> names.put(file, file));
        Map<String, List<String>> folders = new LinkedHashMap<>();
        var parts = new ArrayList<String>();
        names.forEach((path, name) -> {
            ObjectNode file = graph.entity(path, "File");
            text(file, "name", name);
            file.put("encodingFormat", format(path));
            int slash = path.indexOf('/') + 1;
            if (slash == 0) {
                parts.add(path);
            } else {
                folders.computeIfAbsent(path.substring(0, slash), f -> new ArrayList<>())
                        .add(path);
            }
        });
        folders.forEach((folder, inside) -> {
            refer(graph.entity(folder, "Dataset").put("name", folder), "hasPart", inside);
            parts.add(folder);
        });
        return parts;
    }

    private static String format(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "html" -> "text/html";
            case "csv" -> "text/csv";
            case "json" -> "application/json";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            default -> "application/octet-stream";
        };
    }

    private void run(List<String> made) {
        ObjectNode software = graph.entity(SOFTWARE, "SoftwareApplication").put("name", "Reprise");
        text(software, "version", results.repriseVersion().orElse(""));
        ObjectNode run = graph.entity(RUN, "CreateAction").put("name", "Run of the " + results.profile() + " profile");
        run.put("startTime", results.startedAt().toString());
        run.put("endTime", results.finishedAt().toString());
        refer(run, "actionStatus", "http://schema.org/CompletedActionStatus");
        var used = new ArrayList<String>();
        results.commit().ifPresent(commit -> {
            text(
                    graph.entity(SOURCES, "SoftwareSourceCode").put("name", "Sources of the experiments"),
                    "version",
                    commit);
            used.add(SOURCES);
        });
        results.experiments().forEach(experiment -> used.add(id("experiment", experiment.id())));
        var instruments = new ArrayList<>(List.of(SOFTWARE));
        results.fingerprint().forEach((name, value) -> {
            String id = id("environment", name);
            ObjectNode setting = graph.entity(id, "PropertyValue");
            text(setting, "name", name);
            text(setting, "value", value);
            instruments.add(id);
        });
        refer(run, "instrument", instruments);
        refer(run, "object", used);
        refer(run, "result", made);
    }

    private void report(ReportResult report) {
        ObjectNode entity = graph.entity(id("report", report.id()), "ScholarlyArticle");
        text(entity, "name", report.title().isBlank() ? report.id() : report.title());
        text(entity, "description", report.source());
        refer(
                entity,
                "author",
                report.authors().stream()
                        .map(author -> {
                            text(graph.entity(id("author", author), "Person"), "name", author);
                            return id("author", author);
                        })
                        .toList());
    }

    private void experiment(ExperimentResult experiment) {
        ObjectNode entity = graph.entity(id("experiment", experiment.id()), "SoftwareSourceCode");
        text(entity, "name", experiment.title().isBlank() ? experiment.id() : experiment.title());
        text(entity, "identifier", experiment.className());
        entity.put("programmingLanguage", "Java");
        text(
                entity,
                "version",
                experiment.codeSha256().map(hash -> "sha256:" + hash).orElse(""));
        refer(
                entity,
                "isBasedOn",
                experiment.datasets().stream().map(this::dataset).toList());
        refer(
                entity,
                "subjectOf",
                pageOfExperiment.containsKey(experiment.id())
                        ? List.of(pageOfExperiment.getOrDefault(experiment.id(), ""))
                        : List.of());
        experiment.claims().forEach(claim -> claim(experiment, claim));
    }

    private String dataset(DatasetResult dataset) {
        String id = id("data", dataset.id());
        ObjectNode entity = graph.entity(id, "CreativeWork");
        text(entity, "name", dataset.title());
        text(entity, "description", dataset.source());
        var files = new ArrayList<String>();
        for (DatasetResult.File file : dataset.files()) {
            String fileId = id("data", dataset.id() + "/" + file.name());
            ObjectNode media = graph.entity(fileId, "MediaObject");
            text(media, "name", file.name());
            text(media, "sha256", file.sha256());
            media.put("contentSize", Long.toString(file.bytes()));
            files.add(fileId);
        }
        refer(entity, "hasPart", files);
        return id;
    }

    /** A verdict is a review of a claim, which schema.org has a word for. */
    private void claim(ExperimentResult experiment, ClaimResult claim) {
        String id = id("claim", claim.id());
        ObjectNode said = graph.entity(id, "Claim");
        text(said, "name", claim.id());
        text(said, "text", claim.quote());
        String report = id("report", experiment.report().orElse(""));
        refer(said, "isPartOf", graph.has(report) ? List.of(report) : List.of());
        String verdict = id("verdict", claim.verdict().name());
        graph.entity(verdict, "Rating")
                .put("alternateName", Verdicts.of(claim.verdict()).word())
                .put("ratingExplanation", Verdicts.of(claim.verdict()).meaning());
        ObjectNode review = graph.entity(id("review", claim.id()), "ClaimReview");
        text(review, "name", Verdicts.of(claim.verdict()).word() + ": " + claim.id());
        text(review, "claimReviewed", claim.quote());
        text(review, "reviewBody", claim.finding().reason());
        review.put("datePublished", results.finishedAt().toString());
        refer(review, "itemReviewed", id);
        refer(review, "reviewRating", verdict);
        refer(review, "isBasedOn", id("experiment", experiment.id()));
        refer(review, "author", SOFTWARE);
        refer(
                review,
                "mainEntityOfPage",
                pageOfClaim.containsKey(claim.id()) ? List.of(pageOfClaim.getOrDefault(claim.id(), "")) : List.of());
    }
}
