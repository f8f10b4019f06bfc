package dev.reprise.data.example;

import dev.reprise.data.About;
import dev.reprise.data.DataFile;
import dev.reprise.data.Dataset;
import dev.reprise.data.Inputs;
import dev.reprise.data.Source;
import dev.reprise.data.SplitTable;
import dev.reprise.data.format.Csv;
import java.util.List;

/** Water levels (m) by the hour: what {@code docs/data-sets.md} shows. */
final class Tides implements Dataset<SplitTable> {

    @Override
    public About about() {
        return new About("tides", "Water levels at the pier", "CC BY 4.0", "Harbour office, 2024");
    }

    @Override
    public List<DataFile> files() {
        return List.of(DataFile.of("tides.csv", 67, "5c587c7595f15d07cdb0fe0e36b761de66d4220cfca6a5edb755529c75417fbb")
                .from(Source.Https.plain("https://example.org/tides.csv")));
    }

    @Override
    public SplitTable load(Inputs inputs) {
        List<String> features = List.of("hour", "moon");
        List<String> labels = List.of("level");
        return new SplitTable(
                Csv.read(inputs.file("tides.csv"), List.of("hour", "moon", "level")), 3, 1, features, labels);
    }
}
