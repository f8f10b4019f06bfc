package dev.reprise.data.format;

import dev.reprise.data.CorruptDataException;
import dev.reprise.data.Packing;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens what is wrapped in a gzip stream or an archive. Nothing is ever written under a name from an archive. */
public final class Unpacking {

    private static final int BUFFER = 1 << 16;

    private Unpacking() {}

    /**
     * The content of a packed file. Damage shows as {@link CorruptDataException} here or from any read.
     *
     * @param limit the most bytes that the content may have
     * @throws IOException if the file cannot be opened
     * @throws CorruptDataException if it is not what {@code packing} says, or the entry is not there or not a plain file
     */
    public static InputStream open(Path file, Packing packing, long limit, String remedy) throws IOException {
        if (packing instanceof Packing.TarGz tar) {
            return TarEntries.open(file, tar.entry(), limit, remedy);
        }
        if (packing instanceof Packing.Zip zip) {
            return ZipEntries.open(file, zip.entry(), limit, remedy);
        }
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        return packing instanceof Packing.Gzip ? gunzip(raw, file.toString(), limit, remedy) : raw;
    }

    /**
     * Unpacks a gzip stream.
     *
     * @param file what the reader knows it as
     * @param limit the most bytes that the content may have
     */
    public static InputStream gunzip(InputStream packed, String file, long limit, String remedy) throws IOException {
        try {
            return new GuardedInput(new GZIPInputStream(packed, BUFFER), file, limit, remedy);
        } catch (IOException e) {
            packed.close();
            throw new CorruptDataException(file, "byte 0", "is not a gzip file (" + e.getMessage() + ")", remedy);
        }
    }
}
