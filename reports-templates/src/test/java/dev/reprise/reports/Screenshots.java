package dev.reprise.reports;

import dev.reprise.reports.source.ReportTexts;
import dev.reprise.results.Results;
import dev.reprise.results.ResultsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Pictures of pages, light and dark, wide and narrow, for people to look at: {@code <results.json, "sample", "hostile", "recorded" or "evidence"> <target folder>
 * [page...]}.
 */
final class Screenshots {

    private Screenshots() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path target = Path.of(arguments[1]);
        Path site = target.resolve("site");
        HtmlReport.create().withHistory(target.resolve("history.jsonl")).render(SampleResults.earlier(), site);
        HtmlReport report = HtmlReport.create()
                .withHistory(target.resolve("history.jsonl"))
                .withBaseline(SampleResults.earlier())
                .withEvidence(RecordedSample.evidence());
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
                for (int width : new int[] {1280, 390}) {
                    for (String theme : List.of("light", "dark")) {
                        browser.size(width, 1000);
                        browser.open(site.toUri() + page + "?theme=" + theme);
                        int height = Math.min(
                                6000,
                                browser.evaluate("document.documentElement.scrollHeight")
                                        .asInt());
                        browser.size(width, height);
                        Thread.sleep(700);
                        String name = page.replace('/', '_').replace(".html", "");
                        browser.screenshot(target.resolve(name + "-" + theme + "-" + width + ".png"));
                    }
                }
            }
            browser.complaints.forEach(System.out::println);
        }
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
