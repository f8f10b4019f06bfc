package dev.reprise.reports;

import dev.reprise.evidence.Evidence;
import dev.reprise.evidence.EvidenceFile;
import dev.reprise.reports.source.ReportTexts;
import dev.reprise.results.Results;
import dev.reprise.results.ResultsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Pictures of pages, light and dark, wide and narrow, and as printed, for people to look at: {@code <results.json, "sample", "hostile", "recorded" or "evidence"> <target folder>
 * [page...]}.
 */
final class Screenshots {

    /** A4 without margins, in pixels of CSS. */
    private static final int PAPER = 720;

    private static final int TALLEST = 6000;

    private Screenshots() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path target = Path.of(arguments[1]);
        Path site = target.resolve("site");
        HtmlReport.create().withHistory(target.resolve("history.jsonl")).render(SampleResults.earlier(), site);
        HtmlReport report = HtmlReport.create()
                .withHistory(target.resolve("history.jsonl"))
                .withBaseline(SampleResults.earlier())
                .withEvidence(evidence());
        String texts = System.getProperty("texts", "");
        if (!texts.isEmpty()) {
            report = report.withTexts(ReportTexts.in(Path.of(texts)));
        }
        if (arguments[0].equals("evidence")) {
            report.renderEvidence(site);
        } else {
            report.render(results(arguments[0]), site);
        }
        List<String> pages = arguments.length > 2
                ? List.of(arguments).subList(2, arguments.length)
                : List.copyOf(HtmlReportTest.pages(site).keySet());
        try (Browser browser = Browser.start(Files.createTempDirectory("chromium"))) {
            for (String page : pages) {
                String name = page.replace('/', '_').replace(".html", "");
                for (int width : new int[] {1280, 390}) {
                    for (String theme : List.of("light", "dark")) {
                        String address = site.toUri() + page + "?theme=" + theme;
                        take(browser, address, width, target.resolve(name + "-" + theme + "-" + width + ".png"));
                    }
                }
                browser.media("print");
                take(browser, site.toUri() + page, PAPER, target.resolve(name + "-print.png"));
                browser.media("");
            }
            browser.complaints.forEach(System.out::println);
        }
    }

    private static Evidence evidence() throws IOException {
        String file = System.getProperty("evidence", "");
        return file.isEmpty() ? RecordedSample.evidence() : EvidenceFile.read(Path.of(file));
    }

    private static void take(Browser browser, String address, int width, Path file)
            throws IOException, InterruptedException {
        browser.size(width, 1000);
        browser.open(address);
        int height = Math.min(
                TALLEST,
                browser.evaluate("document.documentElement.scrollHeight").asInt());
        browser.size(width, height);
        Thread.sleep(700);
        browser.screenshot(file);
    }

    private static Results results(String name) throws IOException {
        return switch (name) {
            case "sample" -> SampleResults.results();
            case "recorded" -> RecordedSample.results();
            case "hostile" -> HostileResults.results(Files.createTempDirectory("hostile"));
            default -> ResultsFile.read(Path.of(name));
        };
    }
}
