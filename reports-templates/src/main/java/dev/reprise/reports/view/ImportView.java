package dev.reprise.reports.view;

import dev.reprise.reports.text.Numbers;
import dev.reprise.results.ImportResult;
import java.util.Map;

/**
 * Where trials were read from that were made elsewhere.
 *
 * @param files how many, in words; empty for one
 * @param date with what it rests on
 * @param madeBy may be empty
 */
public record ImportView(
        String file, String format, String sha256, String size, String files, String date, String madeBy) {

    private static final Map<String, String> FORMATS = Map.of(
            "CSV", "CSV",
            "CSV_LONG", "CSV with a value per row",
            "JSON_LINES", "JSON lines",
            "MLFLOW", "MLflow's file store",
            "WANDB_CSV", "table of runs of Weights & Biases");

    static ImportView of(ImportResult source) {
        String date =
                switch (source.dateFrom()) {
                    case "stated" -> "Made on " + source.date();
                    case "recorded" -> "Made on " + source.date() + ", as it records";
                    default -> "Last changed on " + source.date();
                };
        return new ImportView(
                source.file(),
                FORMATS.getOrDefault(source.format(), source.format()),
                source.sha256(),
                Numbers.bytes(source.bytes()),
                source.files() == 1 ? "" : Numbers.count(source.files(), "file", "files"),
                date,
                source.madeBy());
    }
}
