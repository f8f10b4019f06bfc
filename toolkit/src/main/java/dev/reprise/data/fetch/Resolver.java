package dev.reprise.data.fetch;

import dev.reprise.data.CorruptDataException;
import dev.reprise.data.DataFile;
import dev.reprise.data.Dataset;
import dev.reprise.data.Source;
import dev.reprise.data.Substitute;
import dev.reprise.parameters.TrialParameters;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the files of a data set: data directory, cache, then the declared sources in order; then accepted substitutes. */
final class Resolver {

    private final DataSettings settings;
    private final Cache cache;
    private final Optional<DataDirectory> directory;
    private final Npm npm;
    private final HttpsDownload https;

    Resolver(DataSettings settings, HttpsDownload https) {
        this.settings = settings;
        this.cache = new Cache(settings.cache());
        this.directory = settings.directory().map(root -> new DataDirectory(root, cache));
        this.npm = new Npm(settings.npm(), settings.timeout().multipliedBy(10));
        this.https = https;
    }

    Resolver offline() {
        return new Resolver(settings.withoutNetwork(), https);
    }

    /**
     * All files, fetched if need be.
     *
     * @throws dev.reprise.data.DataUnavailableException if they cannot be had
     * @throws CorruptDataException if what was found was refused and nothing better was
     */
    Resolution resolve(Dataset<?> dataset) {
        Attempts attempts = new Attempts(dataset, settings);
        Optional<Resolution> own = resolve(dataset.about().id(), dataset.files(), attempts);
        if (own.isPresent()) {
            return own.get();
        }
        for (Substitute substitute : dataset.substitutes()) {
            if (settings.accepted().contains(substitute.name())) {
                Optional<Resolution> stand = resolve(substitute.name(), substitute.files(), attempts);
                if (stand.isPresent()) {
                    return stand.get().standingIn(substitute);
                }
            }
        }
        throw attempts.failure();
    }

    @SuppressWarnings("try") // the lock is held, not used
    private Optional<Resolution> resolve(String id, List<DataFile> files, Attempts attempts) {
        Map<DataFile, Cache.Entry> found = new LinkedHashMap<>();
        try {
            for (DataFile file : files) {
                local(id, file, attempts).ifPresent(entry -> found.put(file, entry));
            }
            if (found.size() < files.size()) {
                try (CacheLock lock = cache.lock(id);
                        Transfers transfers = new Transfers(cache, npm, https)) {
                    fetch(id, files, found, transfers, attempts);
                }
            }
        } catch (IOException e) {
            attempts.failed(missing(files, found), "the cache " + settings.cache(), e.toString());
        }
        return found.size() < files.size() ? Optional.empty() : Optional.of(Resolution.of(files, found));
    }

    private static String missing(List<DataFile> files, Map<DataFile, Cache.Entry> found) {
        return String.join(
                ", ",
                files.stream()
                        .filter(f -> !found.containsKey(f))
                        .map(DataFile::name)
                        .toList());
    }

    /** What is on this machine already. */
    private Optional<Cache.Entry> local(String id, DataFile file, Attempts attempts) throws IOException {
        if (directory.isPresent()) {
            Optional<Cache.Entry> own = directory.get().find(id, file);
            if (own.isPresent()) {
                return own;
            }
            attempts.failed(
                    file.name(),
                    "data directory " + settings.directory().orElseThrow().resolve(id),
                    "not there");
        }
        Optional<Cache.Entry> cached = cache.find(id, file);
        if (cached.isEmpty()) {
            cache.damaged(id, file)
                    .ifPresent(path -> attempts.failed(file.name(), "the cache", "damaged, set aside as " + path));
        }
        return cached;
    }

    private void fetch(
            String id, List<DataFile> files, Map<DataFile, Cache.Entry> found, Transfers transfers, Attempts attempts)
            throws IOException {
        for (DataFile file : files) {
            if (!found.containsKey(file)) {
                Optional<Cache.Entry> meanwhile = cache.find(id, file);
                Optional<Cache.Entry> entry =
                        meanwhile.isPresent() ? meanwhile : fromSources(id, file, transfers, attempts);
                if (entry.isEmpty()) {
                    return; // the other files would be of no use
                }
                found.put(file, entry.get());
            }
        }
    }

    private Optional<Cache.Entry> fromSources(String id, DataFile file, Transfers transfers, Attempts attempts) {
        for (Source source : settings.route().sources(id, file)) {
            if (settings.offline() && !(source instanceof Source.Installed)) {
                attempts.failed(
                        file.name(), source.inWords(), "not asked: offline (" + TrialParameters.DATA_OFFLINE + ")");
                continue;
            }
            try {
                return Optional.of(transfers.fetch(id, file, source));
            } catch (IOException e) {
                attempts.failed(file.name(), source.inWords(), e.getMessage() == null ? e.toString() : e.getMessage());
            } catch (CorruptDataException e) {
                attempts.refused(file.name(), source.inWords(), e);
            }
        }
        return Optional.empty();
    }
}
