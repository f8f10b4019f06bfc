package dev.reprise.reports.chart;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Eight-bit grey PNG files; the desktop module's writer would start a graphics toolkit for a few hundred bytes. */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private Png() {}

    static byte[] grey(List<List<Double>> cells) {
        int height = Math.max(1, cells.size());
        int width = Math.max(1, cells.stream().mapToInt(List::size).max().orElse(1));
        try {
            var header = new ByteArrayOutputStream();
            var data = new DataOutputStream(header);
            data.writeInt(width);
            data.writeInt(height);
            data.write(new byte[] {8, 0, 0, 0, 0});
            var file = new ByteArrayOutputStream();
            file.write(SIGNATURE);
            chunk(file, "IHDR", header.toByteArray());
            chunk(file, "IDAT", pixels(cells, width, height));
            chunk(file, "IEND", new byte[0]);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pixels(List<List<Double>> cells, int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        // No compression, so that the bytes do not depend on the JVM's zlib.
        var deflater = new Deflater(Deflater.NO_COMPRESSION);
        try (var out = new DeflaterOutputStream(bytes, deflater)) {
            for (int row = 0; row < height; row++) {
                byte[] line = new byte[width + 1];
                List<Double> values = row < cells.size() ? cells.get(row) : List.of();
                for (int column = 0; column < values.size(); column++) {
                    double value = values.get(column);
                    double grey = Double.isFinite(value) ? Math.max(0, Math.min(1, value)) : 0.5;
                    line[column + 1] = (byte) Math.round(grey * 255);
                }
                out.write(line);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(content);
        var data = new DataOutputStream(file);
        data.writeInt(content.length);
        data.write(name);
        data.write(content);
        data.writeInt((int) crc.getValue());
    }
}
