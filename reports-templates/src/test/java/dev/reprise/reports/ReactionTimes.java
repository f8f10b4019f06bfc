package dev.reprise.reports;

import dev.reprise.judge.Arm;
import dev.reprise.judge.Protocol;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Figure;
import dev.reprise.results.SweepResult;
import dev.reprise.results.TrialResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How long a reader waits on pages of 10,000 trials and 500 claims: for the first paint of each, and for what each action does to be painted,
 * as the browser itself measures it. {@code main} takes a folder to write the pages into.
 */
final class ReactionTimes {

    private static final int CLAIMS = 500;
    private static final List<String> WIDTHS =
            IntStream.rangeClosed(1, 20).mapToObj(String::valueOf).toList();

    /** The browser tells in steps of 8 ms, and only what takes 16 or more. */
    private static final String WATCH = """
            (() => { window.slowest = 0;
            new PerformanceObserver(list => list.getEntries().forEach(e => { window.slowest = Math.max(window.slowest, e.duration); }))
                .observe({ type: 'event', durationThreshold: 16 }); })()""";

    private static final String PAINTED =
            "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 150))))";

    private final Browser browser;
    private final Path folder;
    private final Map<String, Double> paints = new LinkedHashMap<>();
    private final Map<String, Double> actions = new LinkedHashMap<>();

    private ReactionTimes(Browser browser, Path folder) {
        this.browser = browser;
        this.folder = folder;
    }

    /** Milliseconds to the first paint by page, and to the paint that follows by action. */
    record Measured(Map<String, Double> paints, Map<String, Double> actions) {}

    static Measured measure(Browser browser, Path folder) throws IOException {
        HtmlReport.create()
                .withBaseline(SampleResults.results(experiments(0.5)))
                .render(SampleResults.results(experiments(0)), folder);
        var times = new ReactionTimes(browser, folder);
        browser.size(1280, 900);
        browser.allowClipboard();
        times.overview();
        times.experiment();
        times.changes();
        return new Measured(times.paints, times.actions);
    }

    private void overview() {
        open("index.html");
        act("search", () -> {
            browser.click("#q");
            browser.keys("width 7");
        });
        act("all claims again", () -> browser.click(".filters button[type=reset]"));
        act("filter by verdict", () -> browser.click(".chip input"));
        act("all verdicts again", () -> browser.click(".chip input"));
        act("sort by what was measured", () -> browser.click(".fold[open] thead th:nth-child(3) .sort"));
        act("turn the order round", () -> browser.click(".fold[open] thead th:nth-child(3) .sort"));
        act("brush", () -> browser.frame(".agree", 60));
        act("theme", () -> browser.click("button.theme"));
        open("index.html?verdict=contradicted#homework5/wide/w20");
    }

    private void experiment() {
        open("experiments/homework5.wide.html");
        act("every trial", () -> browser.click("#seeds ~ details > summary"));
        act("the next trials", () -> browser.click(".trial-page:nth-of-type(2) > summary"));
        act("how a claim was judged", () -> browser.click(".claim details > summary"));
        act("slider", () -> browser.click(".stepper input"));
        act("copy", () -> browser.click("#rerun ~ .command button"));
        open("experiments/homework5.wide.html#homework5/wide/w20");
    }

    private void changes() {
        open("changes.html");
        act("compare: the other moves", () -> browser.click("#moves ~ details > summary"));
    }

    private void open(String path) {
        browser.open("about:blank");
        browser.open(folder.toUri() + path);
        browser.evaluate(PAINTED);
        paints.put(
                path,
                browser.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
                        .asDouble());
        browser.evaluate(WATCH);
    }

    private void act(String name, Runnable action) {
        browser.evaluate("window.slowest = 0");
        action.run();
        browser.evaluate(PAINTED);
        actions.put(name, browser.evaluate("window.slowest").asDouble());
    }

    /** One of 10,000 trials, and many small ones that have most of the claims. */
    private static List<ExperimentResult> experiments(double moved) {
        var random = new Random(7);
        var experiments = new ArrayList<ExperimentResult>();
        experiments.add(experiment("wide", 500, random, moved));
        for (int small = 1; small < CLAIMS / WIDTHS.size(); small++) {
            experiments.add(experiment("small-" + small, 5, random, moved));
        }
        return experiments;
    }

    /** An arm and a claim for each width. */
    private static ExperimentResult experiment(String name, int seeds, Random random, double moved) {
        var trials = new ArrayList<TrialResult>();
        for (String width : WIDTHS) {
            for (int seed = 1; seed <= seeds; seed++) {
                List<Figure> figures = trials.isEmpty() ? List.of(SampleResults.boundary()) : List.of();
                trials.add(SampleResults.trial(Map.of("width", width), seed, 0.8, random, figures));
            }
        }
        List<ClaimResult> claims = WIDTHS.stream()
                .map(width -> SampleResults.reported(
                        "homework5/" + name + "/w" + width,
                        Arm.of("width", width),
                        Math.round(900 * random.nextDouble()) / 10.0 + moved))
                .toList();
        return SampleResults.experiment(
                "homework5/" + name,
                "Width",
                "homework5",
                "Section 1",
                Protocol.FULL,
                List.of(SampleResults.SPIRALS),
                List.of(new SweepResult("width", WIDTHS)),
                trials,
                claims);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (Browser browser = Browser.start(Files.createTempDirectory("chromium"))) {
            Measured measured = measure(browser, Path.of(arguments[0]));
            measured.paints().forEach((page, time) -> System.out.printf("first paint %5.0f ms  %s%n", time, page));
            measured.actions().forEach((action, time) -> System.out.printf("action      %5.0f ms  %s%n", time, action));
            browser.complaints.forEach(System.out::println);
        }
    }
}
