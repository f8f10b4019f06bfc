package dev.reprise.data.format;

import dev.reprise.data.CorruptDataException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Finds one plain file in a gzipped tar archive. */
final class TarEntries {

    private static final int MOST_ENTRIES = 100_000;
    private static final long ROOM_FOR_OTHERS = 1L << 30;

    private TarEntries() {}

    static InputStream open(Path file, String wanted, long limit, String remedy) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            return find(raw, file.toString(), wanted, limit, remedy);
        } catch (CorruptDataException e) {
            raw.close();
            throw e;
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw new CorruptDataException(
                    file.toString(), "", "is not a readable .tar.gz archive (" + e.getMessage() + ")", remedy);
        }
    }

    // The caller closes what is returned, which closes everything beneath.
    @SuppressWarnings("resource")
    private static InputStream find(InputStream raw, String file, String wanted, long limit, String remedy)
            throws IOException {
        InputStream unpacked =
                new GuardedInput(new GZIPInputStream(raw, 1 << 16), file, 8 * limit + ROOM_FOR_OTHERS, remedy);
        TarArchiveInputStream tar = new TarArchiveInputStream(new BufferedInputStream(unpacked, 1 << 16));
        for (int entries = 0; entries < MOST_ENTRIES; entries++) {
            TarArchiveEntry entry = tar.getNextTarEntry();
            if (entry == null) {
                throw new CorruptDataException(file, "", "has no entry \"" + wanted + "\"", remedy);
            }
            EntryNames.check(entry.getName(), file, remedy);
            if (entry.getName().equals(wanted)) {
                if (!entry.isFile() || entry.isLink() || entry.isSymbolicLink()) {
                    throw new CorruptDataException(
                            file, "entry " + wanted, "is a link or a folder, not a plain file", remedy);
                }
                EntryNames.checkSize(wanted, entry.getSize(), limit, file, remedy);
                return new GuardedInput(tar, file + "!" + wanted, limit, remedy);
            }
        }
        throw new CorruptDataException(file, "", "has more than " + MOST_ENTRIES + " entries", remedy);
    }
}
