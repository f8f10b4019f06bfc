package dev.reprise.reports;

import dev.reprise.evidence.EvidenceFile;
import dev.reprise.judge.Arm;
import dev.reprise.judge.NotRunCause;
import dev.reprise.judge.Subject;
import dev.reprise.reports.source.ReportTexts;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Results;
import dev.reprise.results.ResultsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What readers of a report would stumble over, counted on its pages. {@code main} does so for a results file:
 * {@code <results.json> <folder> [evidence.json]}, with {@code -Dtexts=<folder>} for the texts of the reports.
 */
record ReportCounts(Results results, Path folder, Map<String, Document> pages) {

    private static final Pattern INCLUDES = Pattern.compile("-Dreprise\\.includes='?([\\w.$,]+)'?");

    /** Every text that the stylesheet cuts, unless a reader can open it there or a link beside it leads to all of it. */
    private static final String CLIPPED = """
            (() => { document.querySelectorAll('details').forEach(d => { if (!d.matches('details.quote')) d.open = true; });
            return [...document.querySelectorAll('main *')].filter(e => { const s = getComputedStyle(e);
            return (s.webkitLineClamp !== 'none' && e.scrollHeight > e.clientHeight + 1
                || s.textOverflow === 'ellipsis' && e.scrollWidth > e.clientWidth + 1) && e.closest('details.quote') === null
                && e.closest('a') === null && e.querySelector('a') === null && !e.closest('.crumbs') && !e.matches('select'); }).length; })()""";

    static ReportCounts of(Results results, HtmlReport report, Path folder) throws IOException {
        report.render(results, folder);
        return new ReportCounts(results, folder, HtmlReportTest.pages(folder));
    }

    /** Claims about a number that the report prints, which show none. */
    List<String> withoutReported() {
        var shown = new HashMap<String, String>();
        pages.forEach((path, page) -> page.select("article.claim")
                .forEach(card -> shown.put(
                        card.select(".permalink").text(),
                        card.select(".pair > div:first-child dd").text())));
        return results.experiments().stream()
                .flatMap(experiment -> experiment.claims().stream())
                .filter(claim -> claim.subject() == Subject.NUMBER)
                .map(ClaimResult::id)
                .filter(id ->
                        shown.getOrDefault(id, "").isBlank() || shown.get(id).equals("–"))
                .toList();
    }

    /** Cells of tables as printed that show no reported number, or no measured one though there is one. */
    List<String> cellsWithoutNumber() {
        var missing = new ArrayList<String>();
        pages.forEach((path, page) -> page.select("table.matrix a.cell").stream()
                .filter(cell -> cell.select(".reported bdi").text().isBlank()
                        || cell.select(".measured bdi").text().isBlank())
                .forEach(cell -> missing.add(path + " " + cell.attr("href"))));
        return missing;
    }

    /** Tables whose arms stand in another order than the sweep lists them. */
    List<String> outOfOrder() {
        var wrong = new ArrayList<String>();
        Map<String, ClaimResult> claims = new HashMap<>();
        Map<String, ExperimentResult> owners = new HashMap<>();
        results.experiments().forEach(experiment -> experiment.claims().forEach(claim -> {
            claims.put(claim.id(), claim);
            owners.put(claim.id(), experiment);
        }));
        pages.forEach((path, page) -> page.select("table.matrix").forEach(table -> {
            for (List<Element> line : lines(table)) {
                List<Integer> places = line.stream()
                        .map(cell -> cell.attr("href").replaceFirst(".*#", ""))
                        .map(anchor -> place(
                                owners.get(anchor), claims.get(anchor).arms().get(0)))
                        .toList();
                if (!places.equals(places.stream().sorted().toList())) {
                    wrong.add(path + " " + table.parent().attr("aria-label") + " " + places);
                }
            }
        }));
        return wrong;
    }

    /** The first claim of each cell, along the side of the table that has the arms. */
    private static List<List<Element>> lines(Element table) {
        var rows = new ArrayList<List<Element>>();
        for (Element row : table.select("tbody tr")) {
            rows.add(row.select("td").stream()
                    .map(cell -> cell.selectFirst("a.cell"))
                    .filter(cell -> cell != null)
                    .toList());
        }
        boolean across = !table.select("thead .corner").isEmpty();
        if (across) {
            return rows;
        }
        var first = new ArrayList<Element>();
        rows.stream().filter(row -> !row.isEmpty()).forEach(row -> first.add(row.get(0)));
        return List.of(first);
    }

    private static int place(ExperimentResult experiment, Arm arm) {
        int place = 0;
        for (var sweep : experiment.sweeps()) {
            int index = sweep.values().indexOf(arm.values().getOrDefault(sweep.name(), ""));
            place = place * (sweep.values().size() + 1) + Math.max(0, index);
        }
        return place;
    }

    /** Commands that leave out what stands beside them, or run it in a profile that does not. */
    List<String> wrongCommands() {
        var wrong = new ArrayList<String>();
        pages.forEach((path, page) -> page.select(".command code").stream()
                .map(Element::text)
                .filter(command -> command.startsWith("mvn "))
                .filter(command -> !runs(command))
                .forEach(command -> wrong.add(path + ": " + command)));
        return wrong;
    }

    private boolean runs(String command) {
        Matcher includes = INCLUDES.matcher(command);
        if (!includes.find()) {
            return command.equals("mvn verify") || command.equals("mvn verify -Dreprise.profile=full");
        }
        boolean full = command.endsWith(" -Dreprise.profile=full");
        return results.experiments().stream()
                .filter(experiment -> List.of(includes.group(1).split(",")).contains(experiment.className()))
                .anyMatch(experiment -> full
                        || experiment.claims().isEmpty()
                        || experiment.claims().stream().anyMatch(claim -> claim.finding()
                                .cause()
                                .filter(cause -> cause == NotRunCause.PROFILE)
                                .isEmpty()));
    }

    private String looked() {
        long numbers = results.experiments().stream()
                .flatMap(experiment -> experiment.claims().stream())
                .filter(claim -> claim.subject() == Subject.NUMBER)
                .count();
        return numbers + " numbers, " + count("table.matrix") + " tables with " + count("table.matrix a.cell")
                + " cells, " + count("code:matchesOwn(^mvn )") + " commands, " + count("details.quote")
                + " quotes that open, " + pages.size() + " pages";
    }

    private int count(String selector) {
        return pages.values().stream()
                .mapToInt(page -> page.select(selector).size())
                .sum();
    }

    /** Texts that are cut and cannot be opened, on all pages but those of single claims. */
    Map<String, Integer> clipped(Browser browser) {
        var clipped = new HashMap<String, Integer>();
        pages.keySet().stream().filter(path -> !path.startsWith("claims/")).forEach(path -> {
            browser.open(folder.toUri() + path);
            int count = browser.evaluate(CLIPPED).asInt();
            if (count > 0) {
                clipped.put(path, count);
            }
        });
        return clipped;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        HtmlReport report = HtmlReport.create();
        String texts = System.getProperty("texts", "");
        if (!texts.isEmpty()) {
            report = report.withTexts(ReportTexts.in(Path.of(texts)));
        }
        if (arguments.length > 2) {
            report = report.withEvidence(EvidenceFile.read(Path.of(arguments[2])));
        }
        Path folder = Path.of(arguments[1]);
        ReportCounts counts = of(ResultsFile.read(Path.of(arguments[0])), report, folder);
        System.out.println("looked at: " + counts.looked());
        System.out.println("numbers without what the report prints: " + counts.withoutReported());
        System.out.println("cells of tables without a number: " + counts.cellsWithoutNumber());
        System.out.println("tables out of the order of the sweep: " + counts.outOfOrder());
        System.out.println("commands that run something else: " + counts.wrongCommands());
        try (Browser browser = Browser.start(Files.createTempDirectory("chromium"))) {
            for (int width : new int[] {1280, 390}) {
                browser.size(width, 900);
                browser.open(folder.toUri() + "index.html");
                System.out.println("height of the overview at " + width + " px: "
                        + browser.evaluate("document.documentElement.scrollHeight"));
            }
            browser.size(1280, 900);
            System.out.println("cut texts that cannot be opened: " + counts.clipped(browser));
        }
    }
}
