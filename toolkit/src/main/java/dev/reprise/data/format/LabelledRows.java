package dev.reprise.data.format;

import dev.reprise.data.CorruptDataException;
import dev.reprise.data.FloatSamples;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.StringTokenizer;

/** Text with a sample per line: its class, then its features, separated by blanks. */
public final class LabelledRows {

    private static final int LONGEST_LINE = 1 << 20;

    private final String file;
    private final int classes;
    private final int width;
    private final double low;
    private final double high;
    private float[] features = new float[0];
    private int[] labels = new int[0];
    private int count;

    private LabelledRows(String file, int classes, int width, double low, double high) {
        this.file = file;
        this.classes = classes;
        this.width = width;
        this.low = low;
        this.high = high;
    }

    /**
     * Reads all lines.
     *
     * @param text closed by the caller
     * @param file what the reader knows it as
     * @param low the least that a feature may be
     * @param high the most that a feature may be
     * @param shape of one sample's features
     * @throws CorruptDataException naming the line, if one is not as described
     */
    public static FloatSamples read(InputStream text, String file, int classes, double low, double high, int... shape) {
        LabelledRows rows =
                new LabelledRows(file, classes, Arrays.stream(shape).reduce(1, Math::multiplyExact), low, high);
        try {
            rows.readAll(new BufferedReader(new InputStreamReader(text, StandardCharsets.US_ASCII), 1 << 16));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        return FloatSamples.classification(
                Arrays.copyOf(rows.features, rows.count * rows.width),
                Arrays.copyOf(rows.labels, rows.count),
                classes,
                shape);
    }

    private void readAll(BufferedReader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        int number = 1;
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (c == '\n') {
                add(line.toString(), number++);
                line.setLength(0);
            } else if (line.length() == LONGEST_LINE) {
                throw corrupt(number, "is longer than " + LONGEST_LINE + " characters");
            } else {
                line.append((char) c);
            }
        }
        add(line.toString(), number);
        if (count == 0) {
            throw corrupt(1, "there are no samples");
        }
    }

    private void add(String line, int number) {
        StringTokenizer cells = new StringTokenizer(line);
        if (!cells.hasMoreTokens()) {
            return;
        }
        if (cells.countTokens() != width + 1) {
            throw corrupt(number, "has " + cells.countTokens() + " numbers instead of " + (width + 1));
        }
        if (count == labels.length) {
            labels = Arrays.copyOf(labels, Math.max(1024, 2 * count));
            features = Arrays.copyOf(features, Math.multiplyExact(labels.length, width));
        }
        double label = parse(cells.nextToken(), number);
        if (!(label >= 0 && label < classes && label == Math.rint(label))) {
            throw corrupt(number, "class " + label + " is not one of 0 to " + (classes - 1));
        }
        labels[count] = (int) label;
        for (int i = 0; i < width; i++) {
            double value = parse(cells.nextToken(), number);
            if (!(value >= low && value <= high)) {
                throw corrupt(number, "value " + value + " of feature " + i + " is not within " + low + " to " + high);
            }
            features[count * width + i] = (float) value;
        }
        count++;
    }

    private double parse(String cell, int line) {
        double value = Numbers.parse(cell);
        if (Double.isNaN(value)) {
            throw corrupt(line, "\"" + cell.substring(0, Math.min(40, cell.length())) + "\" is not a number");
        }
        return value;
    }

    private CorruptDataException corrupt(int line, String problem) {
        return new CorruptDataException(file, "line " + line, problem, "Get the file again");
    }
}
