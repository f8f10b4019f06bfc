package dev.reprise.plugin;

import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.StoreParameters;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.SessionData;

/**
 * The remote store of a run, and what Maven's settings have for it.
 *
 * @param parameters of the engine; none if there is no remote store
 * @param environment what must not stand in files of the build: login and key
 * @param leftOut where the run leaves word that the remote store was left out
 * @param build what the modules of this build share
 */
record RemoteSide(ParameterValues parameters, Map<String, String> environment, Path leftOut, SessionData build) {

    /**
     * @param given what the user set
     * @param folder for files of the run
     * @throws IllegalArgumentException if the server that the user names is not in the settings, or is there with a password that Maven
     *     cannot decrypt
     */
    static RemoteSide of(
            ParameterValues given, MavenSession session, SettingsDecrypter decrypter, Path folder, Log log) {
        return of(given, session.getSettings(), decrypter, session.getRepositorySession(), folder, log);
    }

    static RemoteSide of(
            ParameterValues given,
            Settings settings,
            SettingsDecrypter decrypter,
            RepositorySystemSession session,
            Path folder,
            Log log) {
        SessionData build = session.getData();
        Path leftOut = folder.resolve("remote-store-left-out").toAbsolutePath();
        var none = new RemoteSide(ParameterValues.none(), Map.of(), leftOut, build);
        Optional<URI> address = given.find(StoreParameters.REMOTE);
        if (address.isEmpty()) {
            return none;
        }
        if (session.isOffline()) {
            log.info("Maven is offline, so the remote store is not asked");
            return none;
        }
        if (build.get(key(address.get().toString())) != null) {
            log.info("The remote store " + address.get() + " was left out earlier in this build, and is here too");
            return none;
        }
        return new RemoteSide(
                given.only(parameter -> !parameter.equals(StoreParameters.SERVER))
                        .with(JvmParameters.REMOTE_LEFT_OUT, leftOut),
                secrets(given, settings, decrypter),
                leftOut,
                build);
    }

    private static Map<String, String> secrets(ParameterValues given, Settings settings, SettingsDecrypter decrypter) {
        StoreServer server = StoreServer.of(
                given.get(StoreParameters.SERVER), given.has(StoreParameters.SERVER), settings, decrypter);
        var secrets = new LinkedHashMap<String, String>();
        server.login().ifPresent(login -> secrets.put(StoreParameters.LOGIN_VARIABLE, login));
        server.key().ifPresent(key -> secrets.put(StoreParameters.KEY_VARIABLE, key));
        secrets.keySet()
                .removeIf(name -> !System.getenv().getOrDefault(name, "").isBlank());
        return secrets;
    }

    boolean isPresent() {
        return parameters.has(StoreParameters.REMOTE);
    }

    /** The values of a run, with those of its remote store. */
    ParameterValues configure(ParameterValues run) throws IOException {
        if (!isPresent()) {
            return run;
        }
        Files.deleteIfExists(leftOut);
        return run.with(StoreParameters.REMOTE, parameters.find(StoreParameters.REMOTE))
                .with(StoreParameters.PUSH, parameters.get(StoreParameters.PUSH))
                .with(StoreParameters.TIMEOUT, parameters.get(StoreParameters.TIMEOUT))
                .with(JvmParameters.REMOTE_LEFT_OUT, leftOut);
    }

    /** Has a server that failed left in peace by the modules that follow. */
    void remember() {
        if (isPresent() && Files.exists(leftOut)) {
            build.set(key(parameters.get(StoreParameters.REMOTE).toString()), true);
        }
    }

    private static String key(String address) {
        return RemoteSide.class.getName() + " " + address;
    }
}
