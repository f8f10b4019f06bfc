package dev.reprise.plugin;

import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.RunParameters;
import dev.reprise.parameters.StoreParameters;
import dev.reprise.parameters.Transfer;
import dev.reprise.parameters.TrialParameters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** Goals that copy records of trials between this machine's store and the remote one. */
abstract class AbstractTransferMojo extends AbstractLookUpMojo {

    private static final String MAIN_CLASS = "dev.reprise.launch.ExperimentsMain";

    private final SettingsDecrypter decrypter;

    /** {@code auto} trains small networks in plain Java, which is many times faster; {@code dl4j} trains all networks in DL4J. */
    @Parameter(property = "reprise.trainer", defaultValue = "auto")
    String trainer;

    /** Names of substitutes for data sets that are accepted, separated by commas, such as {@code cifar10-jpeg}. */
    @Parameter(property = "reprise.data.accept")
    @Nullable
    String dataAccept;

    /**
     * Folder of trial results, from which trials are restored whose code, settings, data and runtime did not change; a folder
     * in the user's cache when not set, {@code none} for no store.
     */
    @Parameter(property = "reprise.store")
    @Nullable
    String store;

    /**
     * Address of a store that several machines share, where trials are looked up that {@code reprise.store} lacks: https, or
     * http on this machine. None when not set; left out when Maven is offline.
     */
    @Parameter(property = "reprise.store.remote")
    @Nullable
    String storeRemote;

    /**
     * Id of the server in Maven's {@code settings.xml} whose {@code username} and {@code password} the remote store wants, and
     * whose {@code passphrase} is the key that records are signed with. The environment variables {@code REPRISE_STORE_LOGIN}
     * ({@code user:password}) and {@code REPRISE_STORE_KEY} win.
     */
    @Parameter(property = "reprise.store.server")
    @Nullable
    String storeServer;

    /**
     * How long the remote store may take for one record, with all that is tried again. Then it is left out for the rest of the
     * build.
     */
    @Parameter(property = "reprise.store.timeout", defaultValue = "30s")
    String storeTimeout;

    AbstractTransferMojo(RepositorySystem repositorySystem, ToolchainManager toolchains, SettingsDecrypter decrypter) {
        super(repositorySystem, toolchains);
        this.decrypter = decrypter;
    }

    abstract Transfer way();

    @Override
    final void run() throws IOException, MojoExecutionException {
        if (holdsModulesOnly()) {
            return;
        }
        ParameterValues given = ParameterValues.none()
                .given(StoreParameters.REMOTE, storeRemote)
                .given(StoreParameters.SERVER, storeServer)
                .given(StoreParameters.TIMEOUT, storeTimeout);
        Path trials = storeFolder(store)
                .orElseThrow(() -> new IllegalArgumentException(
                        RunParameters.STORE + " is 'none', but there must be a folder to copy records from or to"));
        List<Path> roots = experiments().find();
        if (roots.isEmpty()) {
            getLog().info(experiments().nothingFound());
            return;
        }
        var remote = RemoteSide.of(given, session, decrypter, folder().fork(), getLog());
        if (!remote.isPresent()) {
            throw new MojoExecutionException(
                    given.has(StoreParameters.REMOTE)
                            ? "The remote store is left out, so nothing can be copied; the reason is above"
                            : StoreParameters.REMOTE + " must be set: it says where the remote store is");
        }
        fork().with(remote.environment())
                .light(MAIN_CLASS, roots, remote.configure(values(trials)), folder().fork())
                .execute(getLog(), StatusLine.on(session));
    }

    private ParameterValues values(Path trials) {
        return selecting(SettingsOfMaven.of(session).parameters())
                .given(TrialParameters.TRAINER, trainer)
                .given(TrialParameters.DATA_ACCEPT, dataAccept)
                .with(RunParameters.STORE, trials)
                .with(JvmParameters.TRANSFER, way());
    }
}
