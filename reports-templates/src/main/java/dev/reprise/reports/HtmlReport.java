package dev.reprise.reports;

import dev.reprise.evidence.Evidence;
import dev.reprise.reports.source.ReportTexts;
import dev.reprise.reports.view.Build;
import dev.reprise.reports.view.FailureRule;
import dev.reprise.reports.view.Pages;
import dev.reprise.reports.view.ReportInputs;
import dev.reprise.results.AuditResult;
import dev.reprise.results.Results;
import dev.reprise.results.ResultsFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Renders the results of a run as a folder of pages that works from a file system, offline and without scripts. The same results
 * give the same bytes. Immutable; each {@code with} method returns a changed copy.
 */
public final class HtmlReport {

    /** The name that the plugin gives it. */
    private static final String RESULTS = "results.json";

    private final Optional<Path> templates;
    private final Optional<Path> history;
    private final ReportInputs inputs;

    private HtmlReport(Optional<Path> templates, Optional<Path> history, ReportInputs inputs) {
        this.templates = templates;
        this.history = history;
        this.inputs = inputs;
    }

    public static HtmlReport create() {
        return new HtmlReport(Optional.empty(), Optional.empty(), ReportInputs.NONE);
    }

    private HtmlReport with(ReportInputs other) {
        return new HtmlReport(templates, history, other);
    }

    /**
     * Does beforehand what takes the first report of a JVM most of its time, whatever it is about: loads classes, reads templates. For
     * while something else is waited for; a report comes out the same without.
     */
    public static void rehearse() {
        try (InputStream sample = HtmlReport.class.getResourceAsStream("rehearsal.json")) {
            Results results = ResultsFile.read(Objects.requireNonNull(sample).readAllBytes(), "rehearsal.json");
            Site.rehearse(Pages.of(results, ReportInputs.NONE));
        } catch (IOException e) {
            throw new UncheckedIOException("What comes with the report cannot be read", e);
        }
    }

    /**
     * Looks for each template, and under {@code assets/} for each asset, in a folder first.
     *
     * @param folder may lack any of them, or be missing altogether
     */
    public HtmlReport withTemplates(Path folder) {
        return new HtmlReport(Optional.of(folder), history, inputs);
    }

    /**
     * Adds a page of verdicts over builds. Each rendering of a run that is not yet the last of the file appends one line.
     *
     * @param file JSON lines; created if it is missing
     */
    public HtmlReport withHistory(Path file) {
        return new HtmlReport(templates, Optional.of(file), inputs);
    }

    /**
     * What of a history file cannot be read, a sentence for each line with its number and the remedy; nothing if there is no such file.
     *
     * @throws IOException if the file cannot be read
     */
    public static List<String> problemsOfHistory(Path file) throws IOException {
        return new History(file).problems();
    }

    /** Adds a page of what changed since an earlier run. */
    public HtmlReport withBaseline(Results earlier) {
        return with(inputs.with(earlier));
    }

    /** Shows recorded trials and curves of experiments that trained nothing in the run. */
    public HtmlReport withEvidence(Evidence recorded) {
        return with(inputs.with(recorded));
    }

    /** Shows on the page of determinism what an audit found. */
    public HtmlReport withAudit(AuditResult found) {
        return with(inputs.with(found));
    }

    /** Shows claims in the texts of the reports, as far as they are at hand, in place of quotes with gaps. */
    public HtmlReport withTexts(ReportTexts atHand) {
        return with(inputs.with(atHand));
    }

    /** Says of the build what this rule makes of it; {@link FailureRule#USUAL} unless set. */
    public HtmlReport withFailureRule(FailureRule failing) {
        return with(inputs.with(failing));
    }

    /**
     * Writes the pages, replacing those of an earlier rendering.
     *
     * @param folder created if it is missing
     * @return the first page, {@code index.html} in the folder
     * @throws IOException if a file cannot be written, or a template of the user is broken
     */
    public Path render(Results results, Path folder) throws IOException {
        Objects.requireNonNull(results, "results");
        List<Build> builds = history.isPresent() ? new History(history.get()).including(results) : List.of();
        Pages pages = Pages.of(results, inputs.with(builds));
        new Site(templates).write(pages, folder);
        Files.write(folder.resolve(RoCrate.FILE), RoCrate.of(results, pages, others(pages, folder)));
        return folder.resolve("index.html");
    }

    /** The files of a report that are no pages, and the results if they lie beside it. */
    private static List<String> others(Pages pages, Path folder) {
        var files = new ArrayList<>(pages.files().keySet());
        if (Files.exists(folder.resolve(RESULTS))) {
            files.add(RESULTS);
        }
        return files;
    }

    /**
     * Writes the pages from the evidence alone, where nothing was run yet; every page says so.
     *
     * @return the first page, {@code index.html} in the folder
     * @throws IOException if a file cannot be written, or a template of the user is broken
     */
    public Path renderEvidence(Path folder) throws IOException {
        new Site(templates).write(Pages.ofEvidence(inputs.evidence(), inputs.texts()), folder);
        Files.deleteIfExists(folder.resolve(RoCrate.FILE)); // of a run that these pages are not about
        return folder.resolve("index.html");
    }

    /**
     * Writes one page with every claim, its verdict and its plot, to attach to a mail: no scripts, no other files.
     *
     * @throws IOException if the file cannot be written, or a template of the user is broken
     */
    public void renderSingleFile(Results results, Path file) throws IOException {
        new Site(templates).writeSingle(results, inputs.rule(), file);
    }
}
