package dev.reprise.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.Arm;
import dev.reprise.judge.Protocol;
import dev.reprise.results.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All claims as a table for other programs. */
class ClaimsCsvTest {

    @TempDir
    Path folder;

    private List<List<String>> table(Results results) throws IOException {
        HtmlReport.create().render(results, folder);
        return parsed(Files.readString(folder.resolve("claims.csv")));
    }

    @Test
    void each_claim_has_a_line_with_numbers_verdict_and_cause() throws IOException {
        List<List<String>> table = table(SampleResults.results());
        List<String> names = table.get(0);

        assertThat(table).hasSize(15).allMatch(line -> line.size() == names.size());
        List<String> tanh = table.stream()
                .filter(line -> line.get(0).endsWith("/tanh"))
                .findFirst()
                .orElseThrow();
        assertThat(tanh.get(names.indexOf("reported_value"))).isEqualTo("57.3");
        assertThat(tanh.get(names.indexOf("estimate"))).isEqualTo("61.64");
        assertThat(tanh.get(names.indexOf("verdict"))).isEqualTo("NOT_REPRODUCED");
        assertThat(tanh.get(names.indexOf("cause"))).isEqualTo("OTHER_DATA");
        assertThat(tanh.get(names.indexOf("page")))
                .isEqualTo("experiments/homework5.spirals-activation.html#homework5/spirals-activation/tanh");
    }

    @Test
    void intervals_of_shares_end_where_shares_do() throws IOException {
        List<List<String>> table = table(SampleResults.results(List.of(SampleResults.experiment(
                "homework5/a",
                "A",
                "homework5",
                "",
                Protocol.FULL,
                List.of(),
                List.of(),
                List.of(),
                List.of(SampleResults.reported("homework5/a/high", Arm.of("width", "1"), 99.9))))));

        assertThat(table.get(1).get(table.get(0).indexOf("high"))).isEqualTo("100.0");
        assertThat(Double.parseDouble(table.get(1).get(table.get(0).indexOf("low"))))
                .isLessThan(99.9);
    }

    @Test
    void text_stays_in_its_field_whatever_it_holds(@TempDir Path scratch) throws IOException {
        List<List<String>> table = table(HostileResults.results(scratch));

        assertThat(table)
                .hasSize(15)
                .allMatch(line -> line.size() == table.get(0).size());
        assertThat(table.get(1).get(4)).contains(HostileResults.ATTACK);
    }

    /** As RFC 4180 says. */
    private static List<List<String>> parsed(String csv) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (c == '"' && quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                field.append(csv.charAt(i++));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\r')) {
                line.add(field.toString());
                field.setLength(0);
                if (c == '\r') {
                    lines.add(List.copyOf(line));
                    line.clear();
                    i++;
                }
            } else {
                field.append(c);
            }
        }
        return lines;
    }
}
