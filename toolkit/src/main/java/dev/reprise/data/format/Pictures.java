package dev.reprise.data.format;

import dev.reprise.data.CorruptDataException;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** PNG and JPEG pictures of a known size, as bytes: channel, row, column. */
public final class Pictures {

    private Pictures() {}

    /**
     * Decodes a picture. Its size is compared before its pixels are touched, so that a small file cannot ask for much memory.
     *
     * @param file what the reader knows it as
     * @param channels 1 for grey, 3 for red, green, blue
     * @param into where {@code channels * rows * columns} bytes go, from {@code offset}
     * @throws CorruptDataException if it is no such picture; {@code into} may then hold anything
     */
    public static void decode(
            byte[] content, String file, int channels, int rows, int columns, byte[] into, int offset) {
        if (channels != 1 && channels != 3) {
            throw new IllegalArgumentException("Pictures have 1 or 3 channels, not " + channels);
        }
        BufferedImage image = read(content, file, rows, columns);
        if (channels == 1) {
            grey(image, file, into, offset);
        } else {
            colours(image, into, offset);
        }
    }

    private static BufferedImage read(byte[] content, String file, int rows, int columns) {
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw corrupt(file, "is neither PNG nor JPEG");
            }
            ImageReader reader = readers.next();
            try {
                return read(reader, stream, content, file, rows, columns);
            } finally {
                reader.dispose();
            }
        } catch (CorruptDataException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The JDK's decoders answer hostile input with whatever exception they run into.
            throw corrupt(file, "cannot be decoded (" + e + ")");
        }
    }

    private static BufferedImage read(
            ImageReader reader, ImageInputStream stream, byte[] content, String file, int rows, int columns)
            throws IOException {
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (format.equals("png")) {
            PngChunks.check(content, file);
        }
        if (!format.equals("png") && !format.equals("jpeg")) {
            throw corrupt(file, "is " + format + ", neither PNG nor JPEG");
        }
        reader.setInput(stream, true, true);
        if (reader.getWidth(0) != columns || reader.getHeight(0) != rows) {
            throw corrupt(
                    file,
                    "has " + reader.getWidth(0) + "x" + reader.getHeight(0) + " pixels instead of " + columns + "x"
                            + rows);
        }
        boolean[] warned = {false};
        reader.addIIOReadWarningListener((source, warning) -> warned[0] = true);
        BufferedImage image = reader.read(0);
        if (warned[0]) {
            throw corrupt(file, "is damaged: the decoder made up what is missing");
        }
        return image;
    }

    /** Straight from the raster: {@code getRGB} would convert grey as if it were linear light. */
    private static void grey(BufferedImage image, String file, byte[] into, int offset) {
        boolean plain = image.getRaster().getNumBands() == 1
                && image.getSampleModel().getSampleSize(0) == 8
                && !(image.getColorModel() instanceof IndexColorModel);
        if (!plain) {
            throw corrupt(file, "is not a grey picture of 8 bits per pixel");
        }
        int at = offset;
        for (int row = 0; row < image.getHeight(); row++) {
            for (int column = 0; column < image.getWidth(); column++) {
                into[at++] = (byte) image.getRaster().getSample(column, row, 0);
            }
        }
    }

    private static void colours(BufferedImage image, byte[] into, int offset) {
        int area = image.getWidth() * image.getHeight();
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int i = 0; i < area; i++) {
            into[offset + i] = (byte) (pixels[i] >> 16);
            into[offset + area + i] = (byte) (pixels[i] >> 8);
            into[offset + 2 * area + i] = (byte) pixels[i];
        }
    }

    private static CorruptDataException corrupt(String file, String problem) {
        return new CorruptDataException(file, "", problem, "Get the file again");
    }
}
