package dev.reprise.benchmarks;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** All measurements of one run, as Markdown. */
final class Page {

    private Page() {}

    /**
     * The whole page.
     *
     * @param loads of the machine, at start and end
     */
    static String of(
            List<Part> parts,
            Map<String, String> machine,
            LocalDate day,
            Duration time,
            double[] loads,
            boolean whole) {
        var summary = new Table("", "asked", "measured", "");
        parts.stream()
                .flatMap(part -> part.bars().stream())
                .forEach(bar -> summary.row(bar.what(), bar.asked(), bar.measured(), bar.met() ? "met" : "**missed**"));
        return """
                # Benchmarks

                %sAll numbers of this page come from one run of

                ```
                mvn verify -Pbench -DskipTests -Dinvoker.skip -Dreprise.skip
                ```

                which wrote it; the measurements took %d minutes. Expect other times on other machines; the ratios are what to look at. A number is the
                median of repetitions, with their range in brackets.

                %s

                %s

                %s
                """.formatted(
                        whole
                                ? ""
                                : "**Not the whole run: some parts only, or a tiny one, whose numbers mean nothing.**\n\n",
                        Math.max(1, time.toMinutes()),
                        summary,
                        machine(machine, day, loads),
                        parts.stream().map(Page::section).collect(Collectors.joining("\n\n")))
                .replaceAll("(?m)[ \t]+$", "");
    }

    private static String machine(Map<String, String> machine, LocalDate day, double[] loads) {
        var table = new Table("run with", "");
        machine.forEach(table::row);
        table.row("day", day.toString());
        table.row("load at start and end", String.format(Locale.ROOT, "%.1f, %.1f", loads[0], loads[1]));
        return table.toString();
    }

    private static String section(Part part) {
        return "## " + part.title() + "\n\n" + part.text();
    }
}
