package dev.reprise.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Comma-separated values (RFC 4180) with a header. */
final class CsvRows {

    private static final CSVFormat COMMAS =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).build();

    private final String file;
    private final Problems problems;
    private final List<String> header = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private CsvRows(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    static Rows read(byte[] content, String file, char delimiter, Problems problems) {
        Optional<String> text = Text.decode(content, file, problems);
        if (text.isEmpty()) {
            return Rows.none();
        }
        var reader = new CsvRows(file, problems);
        reader.parse(text.get(), delimiter);
        return new Rows(reader.header.stream().filter(name -> !name.isEmpty()).toList(), reader.rows);
    }

    private void parse(String text, char delimiter) {
        CSVFormat format = delimiter == ','
                ? COMMAS
                : COMMAS.builder().setDelimiter(delimiter).build();
        long line = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord cells : parser) {
                read(cells, file + ":" + line);
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            problems.add(file + ":" + line, "is not CSV: " + e.getMessage());
        }
        if (header.isEmpty() && problems.none()) {
            problems.add(file, "is empty; it needs a header with the names of its columns");
        }
    }

    private void read(CSVRecord cells, String place) {
        if (header.isEmpty()) {
            readHeader(cells, place);
        } else if (cells.size() != header.size()) {
            problems.add(place, "has " + cells.size() + " cells, but the header has " + header.size());
        } else {
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < header.size(); i++) {
                if (!header.get(i).isEmpty()) {
                    row.put(header.get(i), cells.get(i));
                }
            }
            rows.add(new Row(place, row));
        }
    }

    /** A column without a name is the index that pandas writes; nothing refers to it. */
    private void readHeader(CSVRecord cells, String place) {
        var seen = new HashSet<String>();
        for (String cell : cells) {
            String name = cell.strip();
            if (!name.isEmpty() && !seen.add(name)) {
                problems.add(place, "has two columns named '" + name + "'");
            }
            header.add(name);
        }
    }
}
