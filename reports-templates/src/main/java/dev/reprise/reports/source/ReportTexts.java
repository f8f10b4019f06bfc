package dev.reprise.reports.source;

import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Results;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The written reports, as far as the user has their texts: Markdown or plain text, by the report's id. Never part of what is published. */
public final class ReportTexts {

    /** Nobody gave any. */
    public static final ReportTexts NONE = new ReportTexts(Map.of());

    private static final List<String> EXTENSIONS = List.of(".md", ".markdown", ".txt");

    private final Map<String, SourceText> texts;

    private ReportTexts(Map<String, SourceText> texts) {
        this.texts = texts;
    }

    /**
     * The texts of a folder: {@code <report id>.md}, {@code .markdown} or {@code .txt}, in UTF-8.
     *
     * @throws IOException if it is no folder, or a file cannot be read
     */
    public static ReportTexts in(Path folder) throws IOException {
        var texts = new TreeMap<String, SourceText>();
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                for (String extension : EXTENSIONS) {
                    if (name.endsWith(extension) && Files.isRegularFile(file)) {
                        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                        texts.put(
                                name.substring(0, name.length() - extension.length()),
                                SourceText.of(text.replace("\r\n", "\n")));
                    }
                }
            }
        }
        return new ReportTexts(texts);
    }

    /** The text of a report, if it is there. */
    public Optional<SourceText> of(String report) {
        return Optional.ofNullable(texts.get(report));
    }

    /** Quotes that the text of their report does not contain, each once. */
    public List<Misquotation> misquotations(Results results) {
        var known = new LinkedHashSet<String>();
        var wrong = new ArrayList<Misquotation>();
        for (ExperimentResult experiment : results.experiments()) {
            Optional<SourceText> text = experiment.report().flatMap(this::of);
            for (ClaimResult claim : text.isPresent() ? experiment.claims() : List.<ClaimResult>of()) {
                if (!claim.quote().isBlank()
                        && text.get().find(claim.quote()).isEmpty()
                        && known.add(experiment.report().orElse("") + ' ' + claim.quote())) {
                    wrong.add(new Misquotation(
                            claim.id(), claim.quote(), text.get().nearest(claim.quote())));
                }
            }
        }
        return List.copyOf(wrong);
    }

    /**
     * A quote that is not in the text.
     *
     * @param claim id of the first claim that has it
     * @param nearest the passage most like it; may be empty
     */
    public record Misquotation(String claim, String quote, String nearest) {}
}
