package dev.reprise.data.format;

import dev.reprise.data.CheckedFile;
import dev.reprise.data.CorruptDataException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Reads several entries of an archive in one pass, in memory: nothing is written under a name from an archive. */
public final class Archives {

    private static final String REMEDY = "Get the file again";
    private static final int MOST_ENTRIES = 1_000_000;

    private Archives() {}

    /** Takes one entry's content. */
    public interface Taker {

        /** Called once per wanted entry, in the order of the archive. */
        void take(String name, byte[] content);
    }

    /**
     * Reads entries of a gzipped tar archive.
     *
     * @param wanted names; each must be there, once
     * @param limit the most bytes that one entry may have, wanted or not
     * @throws CorruptDataException if the archive is malformed or hostile, or an entry is missing
     */
    public static void tarGz(CheckedFile archive, Collection<String> wanted, long limit, Taker taker) {
        Set<String> missing = new HashSet<>(wanted);
        long mostUnpacked = Math.multiplyExact(limit + 1024, wanted.size() + 16L);
        try (InputStream gzip = new GZIPInputStream(archive.open(), 1 << 16);
                InputStream guarded = new GuardedInput(gzip, archive.name(), mostUnpacked, REMEDY);
                TarArchiveInputStream tar = new TarArchiveInputStream(new BufferedInputStream(guarded, 1 << 16))) {
            for (TarArchiveEntry entry = tar.getNextTarEntry(); entry != null; entry = tar.getNextTarEntry()) {
                String name = entry.getName();
                EntryNames.check(name, archive.name(), REMEDY);
                EntryNames.checkSize(name, entry.getSize(), limit, archive.name(), REMEDY);
                if (missing.remove(name)) {
                    if (!entry.isFile() || entry.isLink() || entry.isSymbolicLink()) {
                        throw corrupt(archive, "entry " + name, "is a link or a folder, not a plain file");
                    }
                    taker.take(name, whole(tar, entry.getSize(), archive, name));
                }
            }
        } catch (CorruptDataException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw corrupt(archive, "", "is not a readable .tar.gz archive (" + e.getMessage() + ")");
        }
        if (!missing.isEmpty()) {
            throw corrupt(archive, "", "has no entry " + missing);
        }
    }

    /**
     * Reads all plain files of a zip archive.
     *
     * @param limit the most bytes that one entry may have
     * @throws CorruptDataException if the archive is malformed or hostile
     */
    public static void zip(CheckedFile archive, long limit, Taker taker) {
        try (ZipFile zip = ZipEntries.archive(archive.path(), REMEDY)) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder());
            if (entries.size() > MOST_ENTRIES) {
                throw corrupt(archive, "", "has more than " + MOST_ENTRIES + " entries");
            }
            for (ZipArchiveEntry entry : entries) {
                String name = entry.getName();
                EntryNames.check(name, archive.name(), REMEDY);
                EntryNames.checkSize(name, entry.getSize(), limit, archive.name(), REMEDY);
                if (entry.isUnixSymlink()) {
                    throw corrupt(archive, "entry " + name, "is a link");
                }
                if (!entry.isDirectory()) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        taker.take(name, whole(in, entry.getSize(), archive, name));
                    }
                }
            }
        } catch (CorruptDataException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw corrupt(archive, "", "is not a readable zip archive (" + e.getMessage() + ")");
        }
    }

    private static byte[] whole(InputStream in, long size, CheckedFile archive, String name) throws IOException {
        byte[] content = in.readNBytes(Math.toIntExact(size));
        if (content.length != size || in.read() >= 0) {
            throw corrupt(archive, "entry " + name, "is not of the " + size + " bytes that the archive says");
        }
        return content;
    }

    private static CorruptDataException corrupt(CheckedFile archive, String position, String problem) {
        return new CorruptDataException(archive.name(), position, problem, REMEDY);
    }
}
