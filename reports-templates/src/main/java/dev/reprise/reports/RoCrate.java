package dev.reprise.reports;

import static dev.reprise.reports.CrateGraph.id;
import static dev.reprise.reports.CrateGraph.refer;
import static dev.reprise.reports.CrateGraph.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.reprise.reports.view.Pages;
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

    private RoCrate(Results results) {
        this.results = results;
    }

    /**
     * The document, as UTF-8.
     *
     * @param files of the report folder beside the pages, by path
     */
    static byte[] of(Results results, Pages pages, Collection<String> files) {
        var crate = new RoCrate(results);
        ObjectNode root = crate.root();
        List<String> parts = crate.parts(pages, files);
        refer(root, "hasPart", parts);
        crate.run(parts);
        new CrateStudies(results, pages, crate.graph, SOFTWARE).add();
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
}
