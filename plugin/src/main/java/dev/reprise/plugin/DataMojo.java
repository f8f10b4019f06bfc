package dev.reprise.plugin;

import dev.reprise.data.Dataset;
import dev.reprise.data.catalog.Catalog;
import dev.reprise.data.fetch.DataSets;
import dev.reprise.data.fetch.DataSettings;
import dev.reprise.data.fetch.DataStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the data sets of Reprise's catalogue ahead of time and prints what is there, what is missing and how to get it. Maven's
 * {@code -o} only looks. Proxies of Maven's settings are used, and mirrors of {@code reprise-data}. A data set that is missing fails nothing: the claims that need it are not run, and say so.
 */
@Mojo(name = "data", requiresProject = false, threadSafe = true)
public final class DataMojo extends AbstractRepriseMojo {

    @Parameter(defaultValue = "${settings.offline}", readonly = true)
    boolean offline;

    /** Ids of the data sets, separated by commas; all of the catalogue when not set. */
    @Parameter(property = "reprise.data.sets")
    @Nullable
    String sets;

    /** Folder with data sets that no registry carries; the environment variable {@code REPRISE_DATA} when not set. */
    @Parameter(property = DataSettings.DIRECTORY)
    @Nullable
    String dataDir;

    /** Folder for checked copies of fetched data sets; a folder in the user's cache when not set. */
    @Parameter(property = DataSettings.CACHE)
    @Nullable
    String dataCache;

    /** Names of substitutes that are accepted, separated by commas, such as {@code cifar10-jpeg}. */
    @Parameter(property = DataSettings.ACCEPT)
    @Nullable
    String dataAccept;

    /** Seconds that a transfer of data may stand still. */
    @Parameter(property = DataSettings.TIMEOUT)
    @Nullable
    String dataTimeout;

    /** The command that starts npm, which some data sets come through. */
    @Parameter(property = DataSettings.NPM)
    @Nullable
    String dataNpm;

    @Override
    void run() {
        var dataSets = new DataSets(settings());
        List<Dataset<?>> chosen = Catalog.all().stream()
                .filter(dataset -> sets == null
                        || List.of(sets.split(",")).contains(dataset.about().id()))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("reprise.data.sets is '" + sets + "', but the catalogue has "
                    + Catalog.all().stream()
                            .map(dataset -> dataset.about().id())
                            .toList());
        }
        for (Dataset<?> dataset : chosen) {
            print(offline ? dataSets.status(dataset) : dataSets.prefetch(dataset));
        }
    }

    private void print(DataStatus status) {
        getLog().info(status.id() + ": " + status.state() + " (" + status.title() + "), " + status.where());
        status.files().forEach(file -> getLog().info("    " + file));
        status.howToGet().forEach(line -> getLog().warn("    " + line));
    }

    private DataSettings settings() {
        var maven = SettingsOfMaven.of(session);
        Map<String, String> given = new GivenParameters()
                .withAll(maven.parameters())
                .with(DataSettings.OFFLINE, Boolean.toString(offline))
                .with(DataSettings.DIRECTORY, dataDir)
                .with(DataSettings.CACHE, dataCache)
                .with(DataSettings.ACCEPT, dataAccept)
                .with(DataSettings.TIMEOUT, dataTimeout)
                .with(DataSettings.NPM, dataNpm)
                .values();
        var environment = new HashMap<>(System.getenv());
        environment.putAll(maven.environment());
        return DataSettings.of(name -> Optional.ofNullable(given.get(name)), environment);
    }
}
