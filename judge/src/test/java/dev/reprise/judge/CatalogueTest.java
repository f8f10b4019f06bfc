package dev.reprise.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {

    /** {@code -Dreprise.golden=write} rewrites it. */
    private static final Path GOLDEN = Path.of("src/test/resources/dev/reprise/judge/messages.golden.txt");

    static List<Catalogue.Example> examples() {
        return Catalogue.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_has_its_verdict(Catalogue.Example example) {
        Judgement judgement = example.judge();
        assertThat(judgement.verdict()).as(judgement.finding().reason()).isEqualTo(example.verdict());
    }

    @Test
    void messages_are_those_of_the_golden_file() throws IOException {
        String actual = examples().stream().map(CatalogueTest::text).collect(Collectors.joining("\n"));
        if ("write".equals(System.getProperty("reprise.golden"))) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(GOLDEN));
    }

    private static String text(Catalogue.Example example) {
        Judgement j = example.judge();
        return example.name() + "\n  claim:    " + j.finding().reported() + "\n  verdict:  " + j.verdict()
                + (j.open() ? ", open: " + j.moreSeeds() + " more" : "") + "\n  reason:   "
                + j.finding().reason()
                + "\n  measured: "
                + j.finding().measured() + "\n  rule:     " + j.finding().rule() + "\n";
    }
}
