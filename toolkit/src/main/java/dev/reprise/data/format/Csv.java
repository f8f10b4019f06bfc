package dev.reprise.data.format;

import dev.reprise.data.CheckedFile;
import dev.reprise.data.CorruptDataException;
import dev.reprise.data.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Comma-separated values with a header (RFC 4180, UTF-8), of which the wanted columns are finite numbers. */
public final class Csv {

    private Csv() {}

    /**
     * Reads the named columns.
     *
     * @throws CorruptDataException if one is missing, a row is short or long, or a wanted cell is not a finite number
     */
    public static Table read(CheckedFile file, List<String> columns) {
        return parse(file.bytes(), file.name(), columns);
    }

    /** As {@link #read}, from bytes that the reader knows as {@code file}. */
    public static Table parse(byte[] content, String file, List<String> columns) {
        CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).build();
        try (Reader text =
                        new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8.newDecoder());
                CSVParser parser = CSVParser.parse(text, format)) {
            return rows(parser, file, columns);
        } catch (CharacterCodingException e) {
            throw corrupt(file, "", "is not UTF-8 text");
        } catch (UncheckedIOException e) {
            throw corrupt(
                    file,
                    "",
                    e.getCause() instanceof CharacterCodingException
                            ? "is not UTF-8 text"
                            : "is not CSV: " + e.getMessage());
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            throw corrupt(file, "", "is not CSV: " + e.getMessage());
        }
    }

    private static Table rows(CSVParser parser, String file, List<String> columns) {
        List<String> header = List.of();
        int[] positions = {};
        List<double[]> rows = new ArrayList<>();
        for (CSVRecord row : parser) {
            if (header.isEmpty()) {
                header = header(row);
                positions = positions(header, file, columns);
                continue;
            }
            String line = "line " + parser.getCurrentLineNumber();
            if (row.size() != header.size()) {
                throw corrupt(file, line, "has " + row.size() + " cells; the header has " + header.size());
            }
            double[] numbers = new double[positions.length];
            for (int c = 0; c < positions.length; c++) {
                numbers[c] = number(row.get(positions[c]), file, line, columns.get(c));
            }
            rows.add(numbers);
        }
        if (header.isEmpty()) {
            throw corrupt(file, "", "is empty");
        }
        double[][] values = new double[columns.size()][rows.size()];
        for (int c = 0; c < values.length; c++) {
            for (int r = 0; r < rows.size(); r++) {
                values[c][r] = rows.get(r)[c];
            }
        }
        return new Table(columns, values);
    }

    private static List<String> header(CSVRecord row) {
        List<String> names = new ArrayList<>(row.toList());
        names.set(0, names.get(0).replaceFirst("^\uFEFF", "")); // spreadsheets write a byte order mark
        return names;
    }

    private static int[] positions(List<String> header, String file, List<String> columns) {
        int[] positions = columns.stream().mapToInt(header::indexOf).toArray();
        for (int c = 0; c < positions.length; c++) {
            String name = columns.get(c);
            if (positions[c] < 0) {
                throw corrupt(file, "line 1", "has no column \"" + name + "\", only " + shortened(header.toString()));
            }
            if (positions[c] != header.lastIndexOf(name)) {
                throw corrupt(file, "line 1", "has column \"" + name + "\" twice");
            }
        }
        return Arrays.copyOf(positions, positions.length);
    }

    private static double number(String cell, String file, String line, String column) {
        double value = Numbers.parse(cell);
        if (Double.isNaN(value)) {
            throw corrupt(file, line + ", column " + column, "\"" + shortened(cell) + "\" is not a finite number");
        }
        return value;
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + " ...";
    }

    private static CorruptDataException corrupt(String file, String position, String problem) {
        return new CorruptDataException(file, position, problem, "Correct the file, or get it again");
    }
}
