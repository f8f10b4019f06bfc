package dev.reprise.data.format;

import dev.reprise.data.CorruptDataException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Finds one plain file in a zip archive. */
final class ZipEntries {

    private ZipEntries() {}

    static InputStream open(Path file, String wanted, long limit, String remedy) throws IOException {
        ZipFile zip = archive(file, remedy);
        try {
            ZipArchiveEntry entry = zip.getEntry(wanted);
            if (entry == null) {
                throw new CorruptDataException(file.toString(), "", "has no entry \"" + wanted + "\"", remedy);
            }
            EntryNames.check(wanted, file.toString(), remedy);
            if (entry.isDirectory() || entry.isUnixSymlink()) {
                throw new CorruptDataException(
                        file.toString(), "entry " + wanted, "is a link or a folder, not a plain file", remedy);
            }
            EntryNames.checkSize(wanted, entry.getSize(), limit, file.toString(), remedy);
            return new GuardedInput(new Closing(zip, zip.getInputStream(entry)), file + "!" + wanted, limit, remedy);
        } catch (CorruptDataException e) {
            zip.close();
            throw e;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw unreadable(file, e, remedy);
        }
    }

    /** Opens the file itself, because commons-compress leaks it when the archive proves to be malformed. */
    static ZipFile archive(Path file, String remedy) {
        SeekableByteChannel channel;
        try {
            channel = Files.newByteChannel(file);
        } catch (IOException e) {
            throw unreadable(file, e, remedy);
        }
        try {
            return new ZipFile(channel);
        } catch (IOException | RuntimeException e) {
            try (channel) {
                throw unreadable(file, e, remedy);
            } catch (IOException closing) {
                throw unreadable(file, closing, remedy);
            }
        }
    }

    private static CorruptDataException unreadable(Path file, Exception e, String remedy) {
        return new CorruptDataException(
                file.toString(), "", "is not a readable zip archive (" + e.getMessage() + ")", remedy);
    }

    /** The entry's stream does not close its archive. */
    private static final class Closing extends FilterInputStream {

        private final ZipFile zip;

        Closing(ZipFile zip, InputStream in) {
            super(in);
            this.zip = zip;
        }

        @Override
        public void close() throws IOException {
            try (zip) {
                super.close();
            }
        }
    }
}
