package dev.reprise.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.reprise.results.Results;
import dev.reprise.results.ResultsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sample run with every free text replaced by something that wants to break out. */
final class HostileResults {

    static final String ATTACK =
            "\"'><script>alert(1)</script><img src=x onerror=alert(2)>${7*7}<#stop>&amp; ]]>--><!-- שלום \u202Eevil\u202C 🧪";
    private static final List<String> KEPT = List.of(
            "protocol",
            "verdict",
            "cause",
            "outcome",
            "status",
            "origin",
            "kind",
            "subject",
            "startedAt",
            "finishedAt",
            "profile",
            "report",
            "metric");

    private final JsonMapper mapper = new JsonMapper();
    private int count;

    private HostileResults() {}

    /** Ids stay related to each other; everything else is hostile and numbered. */
    static Results results(Path scratch) throws IOException {
        Path file = scratch.resolve("results.json");
        ResultsFile.write(SampleResults.results(), file);
        var hostile = new HostileResults();
        JsonNode tree = hostile.mapper.readTree(Files.readAllBytes(file));
        Files.write(file, hostile.mapper.writeValueAsBytes(hostile.spoil("", tree)));
        return ResultsFile.read(file);
    }

    private JsonNode spoil(String name, JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode spoiled = mapper.createObjectNode();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                boolean free = List.of("arm", "arms", "metrics", "series", "fingerprint")
                        .contains(name);
                String key = free ? field.getKey() + ATTACK : field.getKey();
                spoiled.set(key, spoil(field.getKey(), field.getValue()));
            }
            return spoiled;
        }
        if (node instanceof ArrayNode array) {
            var items = new ArrayList<JsonNode>();
            array.forEach(item -> items.add(spoil(name, item)));
            return mapper.createArrayNode().addAll(items);
        }
        boolean keep = KEPT.contains(name) && !name.equals("metric")
                || !node.isTextual()
                || node.asText().matches("NaN|-?Infinity");
        boolean id = name.equals("id") && node.asText().matches("homework5|tp2");
        return keep || id
                ? node
                : TextNode.valueOf(
                        node.asText() + " #" + count++ + " " + ATTACK + "x".repeat(count % 40 == 0 ? 3000 : 0));
    }
}
