package dev.reprise.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.evidence.Evidence;
import dev.reprise.evidence.EvidenceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps docs/reproduction-study.md what the sample's evidence says. */
class StudyPageTest {

    private static final Path PAGE = Page.ROOT.resolve("docs/reproduction-study.md");

    @Test
    void the_page_is_what_the_evidence_says() throws IOException {
        Evidence evidence = EvidenceFile.read(Page.ROOT.resolve("sample-project/reprise.evidence.json"));
        String expected = new StudyPage(evidence).text();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(PAGE)
                .as("docs/reproduction-study.md; write it anew with mvn -pl documentation -am test -Ddocs.write"
                        + " -Dtest=StudyPageTest -Dsurefire.failIfNoSpecifiedTests=false")
                .content()
                .isEqualTo(expected);
    }
}
