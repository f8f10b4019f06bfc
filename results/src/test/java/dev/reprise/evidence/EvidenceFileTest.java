package dev.reprise.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.Verdict;
import dev.reprise.results.ClaimResult.ExpectedDeviationResult;
import dev.reprise.results.ReadingResult;
import dev.reprise.results.ReadingResult.ReadClaim;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceFileTest {

    private static final String NAME = "reprise.evidence.json";

    @TempDir
    Path folder;

    private final Evidence evidence = EvidenceUpdate.of(
                    Recorded.full().evidence(),
                    Recorded.full()
                            .id("paper/other")
                            .verdict(Verdict.CONTRADICTED)
                            .results())
            .updated();

    @Test
    void what_is_written_is_what_is_read() throws IOException {
        Path file = folder.resolve(NAME);
        EvidenceFile.write(evidence, file);

        assertThat(EvidenceFile.read(file)).isEqualTo(evidence);
        assertThat(EvidenceFile.bytes(EvidenceFile.read(file))).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void readings_are_written_where_some_were_tried_and_nowhere_else() throws IOException {
        assertThat(new String(EvidenceFile.bytes(evidence), StandardCharsets.UTF_8))
                .doesNotContain("readings");
        var reading = new ReadingResult(
                "width",
                "How wide?",
                "30",
                "50",
                "50 neurons",
                5,
                12.5,
                List.of(new ReadClaim(
                        "paper/study/best",
                        Recorded.full().experiment().claims().get(0).finding())));
        Evidence read = EvidenceUpdate.of(
                        evidence,
                        Recorded.full()
                                .resultsOf(List.of(
                                        Recorded.full().later().experiment().withReadings(List.of(reading)))))
                .updated();
        Path file = folder.resolve(NAME);
        EvidenceFile.write(read, file);

        assertThat(EvidenceFile.read(file)).isEqualTo(read);
        assertThat(read.experiments())
                .flatExtracting(RecordedExperiment::readings)
                .extracting(ReadingResult::title)
                .containsExactly("50 neurons");
    }

    @Test
    void writing_leaves_nothing_else_behind() throws IOException {
        EvidenceFile.write(evidence, folder.resolve(NAME));
        EvidenceFile.write(evidence, folder.resolve(NAME));

        assertThat(folder).isDirectoryContaining("glob:**" + NAME).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void each_claim_arm_and_trial_has_a_line_of_its_own() throws IOException {
        assertThat(text().lines().map(String::strip))
                .filteredOn(line -> line.startsWith("[0,1,"))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("[0,1,1.235,\"")
                .endsWith("\",[0.9003333,null],null],");
    }

    @Test
    void a_deviation_that_was_recorded_before_causes_were_listed_has_an_unknown_one() throws IOException {
        String older = text().replace(",\"cause\": \"SEED_NOISE\"", "");

        assertThat(older).isNotEqualTo(text());
        assertThat(EvidenceFile.parse(older.getBytes(StandardCharsets.UTF_8), NAME)
                        .experiments())
                .flatExtracting(RecordedExperiment::claims)
                .flatExtracting(claim -> claim.deviation().stream().toList())
                .isNotEmpty()
                .extracting(ExpectedDeviationResult::likelyCause)
                .containsOnly(DeviationCause.UNKNOWN);
    }

    @Test
    void trials_that_were_recorded_without_their_trainer_are_read() throws IOException {
        String older = text().replace("],null]", "]]");

        assertThat(older).isNotEqualTo(text());
        assertThat(EvidenceFile.parse(older.getBytes(StandardCharsets.UTF_8), NAME))
                .isEqualTo(evidence);
    }

    @Test
    void a_missing_file_records_nothing() throws IOException {
        assertThat(EvidenceFile.read(folder.resolve("none.json"))).isEqualTo(Evidence.EMPTY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"schemaVersion\": 2 | \"schemaVersion\": 3 | schema version 3 of Reprise ",
                "\"schemaVersion\": 2, | | schema version",
                "\"title\": \"A study\", | | Null value for creator property 'title'",
                "\"title\": \"A study\" | \"title\": \"A study\",\"titel\": \"\" | Unrecognized field \"titel\"",
                "\"verdict\": \"REPRODUCED\" | \"verdict\": \"MAYBE\" | experiments[1].claims[0].finding.verdict",
                "\"verdict\": \"REPRODUCED\" | \"verdict\": \"NOT_RUN\" | recorded as NOT_RUN, which says nothing",
                "[0,1,1.235 | [7,1,1.235 | is of arm 7, but there are 2 arms",
                ",null],null] | ],null] | 1 metrics, but 2 are named",
                "paper/study\", | paper/other\", | paper/other is recorded twice",
                "\"every\": 1 | \"every\": 0 | every 0 epochs"
            })
    void what_this_version_would_not_write_is_refused_with_the_place(String written, String changed, String told)
            throws IOException {
        String text = text();
        assertThat(text).contains(written);
        String damaged = text.replace(written, changed == null ? "" : changed);

        assertThatThrownBy(() -> EvidenceFile.parse(damaged.getBytes(StandardCharsets.UTF_8), NAME))
                .isInstanceOf(EvidenceFormatException.class)
                .hasMessageStartingWith(NAME)
                .hasMessageContaining(told)
                .hasMessageContaining("accept again");
    }

    @Test
    void a_fingerprint_that_is_not_there_is_refused() throws IOException {
        String name = evidence.fingerprints().keySet().iterator().next();
        String damaged = text().replaceFirst(name, "000000000000");

        assertThatThrownBy(() -> EvidenceFile.parse(damaged.getBytes(StandardCharsets.UTF_8), NAME))
                .hasMessageContaining("names the fingerprint " + name);
    }

    @Test
    void any_damage_is_refused_or_still_a_whole_file() throws IOException {
        byte[] whole = EvidenceFile.bytes(evidence);
        var random = new Random(1);
        int refused = 0;
        for (int round = 0; round < 2000; round++) {
            byte[] damaged = damage(whole, random);
            try {
                Evidence read = EvidenceFile.parse(damaged, NAME);
                assertThat(EvidenceFile.parse(EvidenceFile.bytes(read), NAME)).isEqualTo(read);
            } catch (EvidenceFormatException e) {
                assertThat(e).hasMessageStartingWith(NAME);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(500);
    }

    /** Cuts, repeats or overwrites a piece. */
    private static byte[] damage(byte[] whole, Random random) {
        int from = random.nextInt(whole.length);
        int length = Math.min(1 + random.nextInt(20), whole.length - from);
        byte[] damaged = whole.clone();
        switch (random.nextInt(4)) {
            case 0 -> damaged[from] = (byte) random.nextInt(256);
            case 1 -> damaged[from] ^= (byte) (1 << random.nextInt(8));
            case 2 -> System.arraycopy(whole, random.nextInt(whole.length - length), damaged, from, length);
            default -> damaged = Arrays.copyOf(whole, from);
        }
        return damaged;
    }

    private String text() throws IOException {
        return new String(EvidenceFile.bytes(evidence), StandardCharsets.UTF_8);
    }
}
