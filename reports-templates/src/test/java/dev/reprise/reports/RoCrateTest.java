package dev.reprise.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.reprise.results.Results;
import dev.reprise.results.ResultsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What RO-Crate 1.2 asks of a document ({@code https://w3id.org/ro/crate/1.2}), and what is to be found in ours. */
class RoCrateTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    static Path folder;

    static JsonNode document;
    static Map<String, JsonNode> entities;

    @BeforeAll
    static void render() throws IOException {
        Results results = SampleResults.results().withCommit(Optional.of("0123456789ab"));
        ResultsFile.write(results, folder.resolve("results.json"));
        HtmlReport.create().render(results, folder);
        document = MAPPER.readTree(folder.resolve("ro-crate-metadata.json").toFile());
        entities = entities(document);
    }

    private static Map<String, JsonNode> entities(JsonNode document) {
        var entities = new LinkedHashMap<String, JsonNode>();
        for (JsonNode entity : document.path("@graph")) {
            String id = entity.path("@id").asText();
            assertThat(entities.put(id, entity)).as(id).isNull();
        }
        return entities;
    }

    private static JsonNode entity(String id) {
        assertThat(entities).containsKey(id);
        return entities.get(id);
    }

    private static Set<String> references(JsonNode value) {
        var ids = new LinkedHashSet<String>();
        value.findValues("@id").forEach(id -> ids.add(id.asText()));
        return ids;
    }

    @Test
    void the_document_is_flat_and_describes_its_folder() {
        assertThat(document.path("@context").asText()).isEqualTo("https://w3id.org/ro/crate/1.2/context");
        JsonNode descriptor = entity("ro-crate-metadata.json");
        assertThat(descriptor.path("@type").asText()).isEqualTo("CreativeWork");
        assertThat(references(descriptor.path("about"))).containsExactly("./");
        assertThat(references(descriptor.path("conformsTo"))).containsExactly("https://w3id.org/ro/crate/1.2");
        JsonNode root = entity("./");
        assertThat(root.path("@type").asText()).isEqualTo("Dataset");
        assertThat(root.path("name").asText()).isNotBlank();
        assertThat(root.path("description").asText()).isNotBlank();
        assertThat(root.path("datePublished").asText()).isEqualTo("2026-02-03T10:07:42Z");
        assertThat(entity("#license").path("name").asText()).isEqualTo("No license stated");
        assertThat(references(root.path("license"))).containsExactly("#license");
    }

    @Test
    void every_entity_has_id_type_and_name_and_holds_texts_and_references_only() {
        entities.forEach((id, entity) -> {
            assertThat(entity.path("@type").asText()).as(id).isNotEmpty();
            assertThat(entity.has("name") || id.equals("ro-crate-metadata.json") || id.startsWith("#verdict-"))
                    .as(id)
                    .isTrue();
            for (JsonNode value : entity) {
                for (JsonNode one :
                        value.isArray() ? value : MAPPER.createArrayNode().add(value)) {
                    assertThat(one.isValueNode() || one.size() == 1 && one.has("@id"))
                            .as(id + " " + one)
                            .isTrue();
                }
            }
        });
    }

    @Test
    void every_reference_is_to_something_described_here() {
        for (JsonNode entity : entities.values()) {
            references(entity).stream()
                    .filter(id -> !id.startsWith("http"))
                    .forEach(id -> assertThat(entities).as(entity.toString()).containsKey(id));
        }
    }

    @Test
    void every_file_and_folder_exists_and_is_reached_from_the_root() {
        var reached = new LinkedHashSet<String>(references(entity("./").path("hasPart")));
        Set.copyOf(reached).forEach(id -> reached.addAll(references(entity(id).path("hasPart"))));
        entities.forEach((id, entity) -> {
            String type = entity.path("@type").asText();
            if (type.equals("File") || type.equals("Dataset") && !id.equals("./")) {
                assertThat(folder.resolve(id)).exists();
                assertThat(id.endsWith("/")).as(id).isEqualTo(type.equals("Dataset"));
                assertThat(reached).contains(id);
            }
        });
        assertThat(reached).contains("index.html", "claims.csv", "results.json", "experiments/", "claims/");
    }

    @Test
    void the_run_says_with_what_it_was_made_and_of_what() {
        JsonNode run = entity("#run");
        assertThat(run.path("@type").asText()).isEqualTo("CreateAction");
        assertThat(run.path("startTime").asText()).isEqualTo("2026-02-03T10:00:00Z");
        assertThat(references(run.path("instrument"))).contains("#reprise", "#environment-jvm");
        assertThat(references(run.path("object"))).contains("#sources", "#experiment-homework5/spirals-lr");
        assertThat(entity("#sources").path("version").asText()).isEqualTo("0123456789ab");
        assertThat(entity("#reprise").path("version").asText()).isNotBlank();
    }

    @Test
    void each_verdict_is_a_review_of_a_claim_of_a_report() {
        JsonNode review = entity("#review-homework5/spirals-activation/tanh");
        assertThat(review.path("@type").asText()).isEqualTo("ClaimReview");
        assertThat(review.path("claimReviewed").asText()).startsWith("When we used Relu");
        assertThat(entity(references(review.path("reviewRating")).iterator().next())
                        .path("alternateName")
                        .asText())
                .isEqualTo("Not reproduced");
        assertThat(references(review.path("mainEntityOfPage")))
                .containsExactly("claims/homework5.spirals-activation.tanh.html");
        JsonNode claim =
                entity(references(review.path("itemReviewed")).iterator().next());
        assertThat(references(claim.path("isPartOf"))).containsExactly("#report-homework5");
    }

    @Test
    void data_are_named_with_the_hash_of_each_file() {
        JsonNode file = entity("#data-mnist/train-images-idx3-ubyte.gz");
        assertThat(file.path("sha256").asText()).startsWith("440fcabf");
        assertThat(references(entity("#experiment-tp2/keras-mlp").path("isBasedOn")))
                .containsExactly("#data-mnist");
    }

    @Test
    void whatever_texts_hold_the_document_is_whole(@TempDir Path other, @TempDir Path scratch) throws IOException {
        HtmlReport.create().render(HostileResults.results(scratch), other);
        var hostile =
                entities(MAPPER.readTree(other.resolve("ro-crate-metadata.json").toFile()));

        hostile.keySet().forEach(id -> assertThat(id).matches("[!-~]+"));
        assertThat(hostile.values().stream()
                        .filter(entity -> entity.path("@type").asText().equals("ClaimReview")))
                .hasSize(14)
                .allMatch(entity -> entity.path("claimReviewed").asText().contains(HostileResults.ATTACK));
    }

    @Test
    void pages_of_recorded_runs_alone_leave_no_description_of_a_run_behind(@TempDir Path other) throws IOException {
        Files.writeString(other.resolve("ro-crate-metadata.json"), "{}");
        HtmlReport.create().withEvidence(RecordedSample.evidence()).renderEvidence(other);

        assertThat(other.resolve("ro-crate-metadata.json")).doesNotExist();
    }
}
