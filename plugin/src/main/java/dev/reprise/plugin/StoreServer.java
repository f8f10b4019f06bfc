package dev.reprise.plugin;

import dev.reprise.parameters.StoreParameters;
import dev.reprise.text.NearestNames;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * A server of Maven's settings, for the remote store.
 *
 * @param login {@code user:password}
 * @param key that records are signed with: the server's passphrase, which Maven decrypts as it does passwords
 */
record StoreServer(Optional<String> login, Optional<String> key) {

    /** What Maven leaves as it is when it cannot decrypt it. */
    private static final Pattern ENCRYPTED = Pattern.compile("\\{.*}");

    /**
     * @param mustBeThere whether the user asked for this one
     * @param decrypter of passwords and passphrases
     */
    static StoreServer of(String id, boolean mustBeThere, Settings settings, SettingsDecrypter decrypter) {
        Server found = settings.getServer(id);
        if (found == null) {
            if (mustBeThere) {
                throw new IllegalArgumentException(StoreParameters.SERVER + " is '" + id
                        + "', but Maven's settings.xml has no such server" + nearest(id, settings));
            }
            return new StoreServer(Optional.empty(), Optional.empty());
        }
        Server server =
                decrypter.decrypt(new DefaultSettingsDecryptionRequest(found)).getServer();
        Optional<String> password = decrypted(server.getPassword(), id, "password");
        return new StoreServer(
                decrypted(server.getUsername(), id, "username").map(user -> user + ":" + password.orElse("")),
                decrypted(server.getPassphrase(), id, "passphrase"));
    }

    private static Optional<String> decrypted(@Nullable String text, String id, String element) {
        Optional<String> value = Optional.ofNullable(text).filter(given -> !given.isBlank());
        if (value.filter(given -> ENCRYPTED.matcher(given).matches()).isPresent()) {
            throw new IllegalArgumentException("The " + element + " of the server '" + id
                    + "' in Maven's settings.xml is encrypted, and Maven could not decrypt it; is the master password in"
                    + " settings-security.xml the one that it was encrypted with?");
        }
        return value;
    }

    private static String nearest(String id, Settings settings) {
        List<String> ids = settings.getServers().stream().map(Server::getId).toList();
        return ids.isEmpty()
                ? ""
                : ". Did you mean " + NearestNames.of(id, ids, 1).get(0) + "?";
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "server";
    }
}
