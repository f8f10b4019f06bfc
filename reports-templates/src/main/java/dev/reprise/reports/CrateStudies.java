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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a run is about: written reports, experiments with their data, claims with their verdicts, in the words of schema.org. */
final class CrateStudies {

    private final Results results;
    private final CrateGraph graph;
    private final String software;
    private final Map<String, String> pageOfClaim = new LinkedHashMap<>();
    private final Map<String, String> pageOfExperiment = new LinkedHashMap<>();

    /** @param software id of what judged the claims */
    CrateStudies(Results results, Pages pages, CrateGraph graph, String software) {
        this.results = results;
        this.graph = graph;
        this.software = software;
        for (Page page : pages.pages()) {
            if (page.content() instanceof CardPage card) {
                pageOfClaim.put(card.claim().id(), page.path());
            } else if (page.content() instanceof ExperimentPage experiment) {
                pageOfExperiment.put(experiment.id(), page.path());
            }
        }
    }

    void add() {
        results.reports().forEach(this::report);
        results.experiments().forEach(this::experiment);
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
                Stream.ofNullable(pageOfExperiment.get(experiment.id())).toList());
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
        refer(review, "author", software);
        refer(
                review,
                "mainEntityOfPage",
                Stream.ofNullable(pageOfClaim.get(claim.id())).toList());
    }
}
