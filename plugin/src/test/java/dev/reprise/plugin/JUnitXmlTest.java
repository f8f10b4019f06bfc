package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.Verdict;
import dev.reprise.results.Outcome;
import dev.reprise.results.Results;
import dev.reprise.results.TrialResult.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class JUnitXmlTest {

    @TempDir
    Path folder;

    @Test
    void claims_are_cases_that_pass_fail_are_skipped_or_are_errors_and_the_suite_counts_them() throws Exception {
        Element suite = written(Claims.results(
                List.of(Claims.trial(Status.FAILED, "IllegalState: no\n at X")),
                List.of(
                        Claims.claim("paper/study/met", Verdict.REPRODUCED, Outcome.MET),
                        Claims.claim("paper/study/deviated", Verdict.CONTRADICTED, Outcome.DEVIATED_AS_EXPECTED),
                        Claims.claim("paper/study/missed", Verdict.NOT_REPRODUCED, Outcome.MISSED),
                        Claims.claim("paper/study/stale", Verdict.REPRODUCED, Outcome.STALE_DEVIATION),
                        Claims.claim("paper/study/open", Verdict.INCONCLUSIVE, Outcome.OPEN),
                        Claims.claim("paper/study/broken", Verdict.NOT_RUN, Outcome.INVALID))));

        assertThat(suite.getTagName()).isEqualTo("testsuite");
        assertThat(List.of("name", "tests", "failures", "skipped", "errors"))
                .extracting(suite::getAttribute)
                .containsExactly("it.Study", "7", "2", "1", "2");
        assertThat(cases(suite))
                .extracting(JUnitXmlTest::outcome)
                .containsExactly("error", "system-out", "system-out", "failure", "failure", "skipped", "error");
    }

    @Test
    void what_is_kept_from_an_earlier_run_is_skipped_and_says_of_which() throws Exception {
        Element suite = written(Claims.kept(Claims.results(
                List.of(Claims.trial(Status.FAILED, "no")),
                List.of(
                        Claims.claim("paper/study/met", Verdict.REPRODUCED, Outcome.MET),
                        Claims.claim("paper/study/missed", Verdict.NOT_REPRODUCED, Outcome.MISSED)))));

        assertThat(List.of("tests", "failures", "skipped", "errors"))
                .extracting(suite::getAttribute)
                .containsExactly("2", "0", "2", "0");
        assertThat(child(cases(suite).get(1)).getAttribute("message"))
                .startsWith(
                        "Not part of this run; as of the one that finished at 2026-01-01T00:00:00Z: NOT_REPRODUCED: ");
    }

    @Test
    void a_failure_says_what_was_expected_and_measured_and_a_skipped_case_why() throws Exception {
        Element suite = written(Claims.results(
                List.of(),
                List.of(
                        Claims.claim(Verdict.CONTRADICTED, Outcome.MISSED),
                        Claims.claim(Verdict.INCONCLUSIVE, Outcome.OPEN))));

        Element missed = cases(suite).get(0);
        assertThat(missed.getAttribute("name")).isEqualTo("best: RELU is best.");
        assertThat(missed.getAttribute("classname")).isEqualTo("it.Study");
        assertThat(child(missed).getAttribute("message")).isEqualTo("CONTRADICTED: RELU does better in 2 of 5 seeds.");
        assertThat(child(missed).getTextContent()).isEqualTo("expected: best: RELU\nmeasured: RELU 59.1%, TANH 62.1%");
        assertThat(child(cases(suite).get(1)).getAttribute("message"))
                .isEqualTo("INCONCLUSIVE: RELU does better in 2 of 5 seeds.");
    }

    @Test
    void markup_and_characters_that_xml_has_no_place_for_cannot_break_the_file() throws Exception {
        Element suite = written(Claims.results(
                List.of(Claims.trial(Status.FAILED, "a < b & \"c\" ]]> \u001b[31m \u0000 \ud800 \ud83d\ude00 ä")),
                List.of()));

        assertThat(child(cases(suite).get(0)).getTextContent()).isEqualTo("a < b & \"c\" ]]> ?[31m ? ? \ud83d\ude00 ä");
    }

    @Test
    void files_of_an_earlier_run_are_replaced() throws Exception {
        Path stale = Files.writeString(folder.resolve("TEST-it.Gone.xml"), "<testsuite/>");

        written(Claims.results(List.of(), List.of()));

        assertThat(stale).doesNotExist();
    }

    private Element written(Results results) throws Exception {
        JUnitXml.write(results, folder);
        return parse(folder.resolve("TEST-it.Study.xml"));
    }

    private static Element parse(Path file) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (Exception e) {
            throw new IOException(Files.readString(file), e);
        }
    }

    private static List<Element> cases(Element suite) {
        var nodes = suite.getElementsByTagName("testcase");
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static String outcome(Element test) {
        return child(test).getTagName();
    }

    private static Element child(Element test) {
        return (Element) test.getElementsByTagName("*").item(0);
    }
}
