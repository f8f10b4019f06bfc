package dev.reprise.store.remote;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** An authority for certificates as a company has one of its own, made for the occasion. */
record Authority(Path folder) {

    private static final String PASSWORD = "changeit";
    private static final String LOCALHOST = "SAN=dns:localhost";

    /** Makes the authority and a certificate of it for {@code localhost}. */
    static Authority found(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Files.createDirectories(folder);
        var authority = new Authority(folder);
        authority.keytool(
                "ca.p12", "-genkeypair", "-alias", "ca", "-keyalg", "EC", "-dname", "CN=Ours", "-ext", "bc:c");
        authority.keytool("server.p12", "-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=localhost");
        authority.keytool("server.p12", "-certreq", "-alias", "server", "-file", "server.csr");
        authority.keytool(
                "ca.p12",
                "-gencert",
                "-alias",
                "ca",
                "-rfc",
                "-ext",
                LOCALHOST,
                "-infile",
                "server.csr",
                "-outfile",
                "server.pem");
        authority.keytool("ca.p12", "-exportcert", "-rfc", "-alias", "ca", "-file", "ca.pem");
        authority.keytool("trust.p12", "-importcert", "-noprompt", "-alias", "ca", "-file", "ca.pem");
        Files.writeString(authority.key(), authority.pem());
        return authority;
    }

    /** Of the server, as nginx reads it. */
    Path certificate() {
        return folder.resolve("server.pem");
    }

    /** Of the server, as nginx reads it. */
    Path key() {
        return folder.resolve("server.key");
    }

    /** Arguments of a JVM that trusts the authority, and nobody else. */
    List<String> trusting() {
        return List.of(
                "-Djavax.net.ssl.trustStore=" + folder.resolve("trust.p12"),
                "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
    }

    private String pem() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("server.p12"))) {
            keys.load(in, PASSWORD.toCharArray());
        }
        byte[] key = keys.getKey("server", PASSWORD.toCharArray()).getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(key)
                + "\n-----END PRIVATE KEY-----\n";
    }

    private void keytool(String store, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", store));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command + " failed: " + said);
        }
    }
}
